import { Worker } from 'node:worker_threads';
import type { Assignment } from '../contract/assignment.ts';
import { GraderError } from '../contract/grader-error.ts';
import type { Problem } from '../contract/problem.ts';
import type { Submission } from '../contract/submission.ts';

/** Ordinary coursework needs some 150 MiB, the libraries' types included. */
const heapMiB = 512;

/**
 * Checks the types of a submission in a thread of its own, which is ended after `limitMs`: a few lines of recursive types keep
 * a compiler busy for longer than anyone waits.
 *
 * Units: milliseconds, the start of the thread included.
 * Errors: out of time, memory or stack, the one problem is `types-not-checked`; a thread that cannot start is a `GraderError`.
 *
 * @param worker where `type-worker.ts` stands after it was bundled
 */
export function checkTypes(
  submission: Submission,
  assignment: Pick<Assignment, 'file'>,
  limitMs: number,
  worker: URL,
): Promise<Problem[]> {
  const thread = new Worker(worker, {
    workerData: { files: submission.files, entry: assignment.file },
    resourceLimits: { maxOldGenerationSizeMb: heapMiB },
    env: {},
    stdout: true,
    stderr: true,
  });
  return new Promise<Problem[]>((resolve, reject) => {
    const giveUp = (): void => resolve([notChecked(assignment.file, limitMs)]);
    const timer = setTimeout(giveUp, limitMs);
    thread.once('message', resolve);
    thread.once('error', (error) => {
      if (isExhausted(error)) giveUp();
      else reject(new GraderError('the type checker failed', { cause: error }));
    });
    thread.once('exit', () => {
      clearTimeout(timer);
      giveUp(); // for a thread that ended without a word; after an answer it changes nothing
    });
  }).finally(() => thread.terminate());
}

function isExhausted(error: Error): boolean {
  return error.name === 'RangeError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY');
}

function notChecked(file: string, limitMs: number): Problem {
  return { file, line: 1, column: 1, severity: 'warning', fact: { kind: 'types-not-checked', limitMs } };
}
