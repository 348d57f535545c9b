import { readFile } from 'node:fs/promises';
import { changeLines, protectedPaths } from '../graders/handout/protected-files.ts';
import { fileHashes } from './file-hashes.ts';

/**
 * Where a platform grades, says on standard error which files of the handout were changed; it takes no points, for a grader
 * that lies with the student cannot vouch for itself. On GitHub each line becomes a warning of the run.
 */
export async function warnOfChanges(): Promise<void> {
  const { CI, GITHUB_ACTIONS } = process.env;
  if (!CI) return;
  const handedOut = JSON.parse(await readFile(new URL('../record/protected.json', import.meta.url), 'utf8'));
  for (const line of changeLines(handedOut, await fileHashes(process.cwd(), protectedPaths)))
    process.stderr.write(`${GITHUB_ACTIONS ? '::warning::' : 'nablagrade: '}${line}\n`);
}
