import { Worker } from 'node:worker_threads';
import type { Assignment } from '../contract/assignment.ts';
import { GraderError } from '../contract/grader-error.ts';
import type { Problem } from '../contract/problem.ts';
import type { Submission } from '../contract/submission.ts';

/** What a thread is asked about a submission. */
export interface ThreadOrder {
  readonly task: 'structure' | 'types';
  readonly submission: Pick<Submission, 'files'>;
  readonly assignment: Pick<Assignment, 'file' | 'exports'>;
}

/** Ordinary coursework needs some 150 MiB, the libraries' types included. */
const heapMiB = 512;

/**
 * Has TypeScript look at a submission in a thread of its own, which is ended after `limitMs`: twenty calls of `async` inside one
 * another, or a few lines of recursive types, keep a parser or checker busy for longer than anyone waits.
 *
 * Units: milliseconds, the start of the thread included.
 * Errors: undefined when it is out of time, memory or stack; a thread that cannot start is a `GraderError`.
 *
 * @param thread where `inspector-thread.ts` stands after it was bundled
 */
export function askThread(
  { task, submission, assignment }: ThreadOrder,
  limitMs: number,
  thread: URL,
): Promise<Problem[] | undefined> {
  const { file, exports } = assignment;
  const workerData: ThreadOrder = { task, submission: { files: submission.files }, assignment: { file, exports } };
  const resourceLimits = { maxOldGenerationSizeMb: heapMiB };
  const worker = new Worker(thread, { workerData, resourceLimits, env: {}, stdout: true, stderr: true });
  return new Promise<Problem[] | undefined>((resolve, reject) => {
    const giveUp = (): void => resolve(undefined);
    const timer = setTimeout(giveUp, limitMs);
    worker.once('message', resolve);
    worker.once('error', (error) => {
      if (isExhausted(error)) giveUp();
      else reject(new GraderError('the inspection of the source failed', { cause: error }));
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      giveUp(); // for a thread that ended without a word; after an answer it changes nothing
    });
  }).finally(() => worker.terminate());
}

function isExhausted(error: Error): boolean {
  return error.name === 'RangeError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY');
}
