import type { Submission } from '../contract/submission.ts';
import { collectSubmission } from './collect-submission.ts';
import { loadSubmissionFolder } from './load-submission-folder.ts';

/** A folder's sources with all of its tests. */
export interface TestFolder {
  readonly submission: Submission;
  /** Those that could be read, by path. */
  readonly testFiles: readonly string[];
}

/**
 * Reads a folder's `.ts` files and, unlike for grading, every `.test.ts` file among them, by the limits for submissions.
 *
 * Errors: as `loadSubmissionFolder`.
 */
export async function loadTestFolder(folder: string): Promise<TestFolder> {
  const content = await loadSubmissionFolder(folder, isTest);
  const [first = 'a .test.ts file'] = content.names.paths.filter(isTest);
  const submission = await collectSubmission(content, first);
  return { submission, testFiles: submission.files.map(({ path }) => path).filter(isTest) };
}

function isTest(path: string): boolean {
  return path.endsWith('.test.ts');
}
