import type { Assignment } from '../contract/assignment.ts';
import type { Problem } from '../contract/problem.ts';
import type { Submission } from '../contract/submission.ts';
import { askThread } from './ask-thread.ts';

/**
 * Checks the types of a submission in a thread of its own.
 *
 * Errors: out of time, memory or stack, the one problem is `types-not-checked`; else those of `askThread`.
 */
export async function checkTypes(
  submission: Pick<Submission, 'files'>,
  assignment: Pick<Assignment, 'file' | 'exports'>,
  limitMs: number,
  thread: URL,
): Promise<Problem[]> {
  const problems = await askThread({ task: 'types', submission, assignment }, limitMs, thread);
  return problems ?? [notChecked(assignment.file, limitMs)];
}

function notChecked(file: string, limitMs: number): Problem {
  return { file, line: 1, column: 1, severity: 'warning', fact: { kind: 'types-not-checked', limitMs } };
}
