import type { SourceFile } from './contract/submission.ts';

/** No file of the work can be named like this by a path that leads out of its own folder. */
const folder = 'work';

/**
 * Puts the files of some work into a folder, and in the place of the file that is handed in one that passes calls on: whoever
 * imports that finds the same functions of the same form, however the work is written.
 *
 * Example: `behindDoor(files, 'net.ts', ['loss'])` has `work/net.ts`, and `net.ts` with the one export `loss`.
 */
export function behindDoor(files: readonly SourceFile[], file: string, exports: readonly string[]): SourceFile[] {
  const doors = exports.map((name) => `export const ${name} = (...given) => work.${name}(...given);`);
  const text = [`import * as work from './${folder}/${file}';`, ...doors].join('\n');
  return [...files.map((each) => ({ path: `${folder}/${each.path}`, text: each.text })), { path: file, text }];
}
