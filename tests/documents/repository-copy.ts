import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What takes time to build and to copy, and is no part of writing a new assignment. */
const leftOut = /^(\.git|node_modules|tests|dist-[^/]*|assignments\/a\d+|rubrics\/a\d+\.yaml)$|\.test\.ts$/;

/** A copy of the repository without its eight assignments, which builds and runs, and lasts until it is disposed of. */
export function repositoryCopy(): { readonly folder: string; readonly dispose: () => void } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'nablagrade-copy-')));
  cpSync(root, folder, {
    recursive: true,
    filter: (source) => !leftOut.test(relative(root, source).replaceAll('\\', '/')),
  });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return { folder, dispose: () => rmSync(folder, { recursive: true, force: true }) };
}
