import type { Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { GraderError, UsageError } from '../contract/grader-error.ts';
import type { Submission } from '../contract/submission.ts';
import { testFileOf } from '../contract/test-file-of.ts';
import { collectSubmission } from './collect-submission.ts';
import { loadSubmissionFile } from './load-submission-file.ts';
import { loadSubmissionFolder } from './load-submission-folder.ts';

/**
 * Reads a student's work: a folder, a `.zip` archive of it, or one `.ts` file, which then stands in the submission as `entry`
 * whatever its name. Beside the sources, the student's tests of the entry file are read.
 *
 * Errors: what is wrong within a submission is one of its problems, and so is a damaged archive; a `path` that holds no
 * submission is a `UsageError`.
 * Example: `await loadSubmission('work/ada', 'linear-net.ts')`.
 */
export async function loadSubmission(path: string, entry: string): Promise<Submission> {
  try {
    const { location, status } = await locate(path);
    if (status.isDirectory()) return await loadFolder(location, entry);
    if (status.isFile() && /\.zip$/i.test(path)) return await loadArchive(location, entry);
    if (status.isFile() && path.endsWith('.ts')) {
      const names = { paths: [entry], refused: [] };
      return await collectSubmission({ names, read: () => loadSubmissionFile(location) }, entry);
    }
  } catch (error) {
    throw error instanceof GraderError ? error : unreachable(path, entry, error);
  }
  throw new UsageError(`${path} is no folder, no .zip and no .ts file: ${mend(entry)}`);
}

/** Links on the way to the submission are followed, for a person typed them; those inside never are. */
async function locate(path: string): Promise<{ location: string; status: Stats }> {
  const location = await realpath(path);
  return { location, status: await stat(location) };
}

async function loadFolder(location: string, entry: string): Promise<Submission> {
  return collectSubmission(await loadSubmissionFolder(location, (path) => path === testFileOf(entry)), entry);
}

/** The archive reader is only loaded for archives: most submissions are folders, and every start counts. */
async function loadArchive(location: string, entry: string): Promise<Submission> {
  const { loadSubmissionArchive } = await import('./load-submission-archive.ts');
  return loadSubmissionArchive(location, entry);
}

function unreachable(path: string, entry: string, error: unknown): UsageError {
  const { code } = error as NodeJS.ErrnoException;
  // What did not come from the system is a mistake of ours.
  if (code === undefined) throw error;
  const why: Record<string, string> = {
    ENOENT: 'there is no such file or folder',
    ENOTDIR: 'there is no such file or folder',
    EACCES: 'you may not read it',
    EPERM: 'you may not read it',
  };
  return new UsageError(`${path || 'the submission'}: ${why[code] ?? `it cannot be opened (${code})`}; ${mend(entry)}`);
}

function mend(entry: string): string {
  return `give the folder that holds ${entry}, a .zip of it, or that one .ts file`;
}
