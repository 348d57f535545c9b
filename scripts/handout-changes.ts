import { changeLines, protectedPaths } from '../graders/handout/protected-files.ts';
import { fileHashes } from './file-hashes.ts';
import { graderFile } from './pack-grader.ts';

/** A line for each file that a student's copy of a handout has changed, the grader itself and its lock file among them. */
export async function handoutChanges(fresh: string, copy: string): Promise<readonly string[]> {
  const paths = [...protectedPaths, 'package-lock.json', graderFile()];
  return changeLines(await fileHashes(fresh, paths), await fileHashes(copy, paths));
}
