import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
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

/** One that has nothing to do, and where its source stands: it takes a second of a processor to load TypeScript. */
let idle: { readonly worker: Worker; readonly href: string } | undefined;

/**
 * Has TypeScript look at a submission in a thread of its own, which is ended after `limitMs`: twenty calls of `async` inside one
 * another, or a few lines of recursive types, keep a parser or checker busy for longer than anyone waits. A thread that answered
 * in time is kept for the next question, and keeps no process from ending.
 *
 * Units: milliseconds, the start of the thread included.
 * Errors: undefined when it is out of time, memory or stack; a thread that cannot start is a `GraderError`.
 *
 * @param thread where `inspector-thread.ts` stands after it was bundled
 */
export async function askThread(
  { task, submission, assignment }: ThreadOrder,
  limitMs: number,
  thread: URL,
): Promise<Problem[] | undefined> {
  const { file, exports } = assignment;
  const order: ThreadOrder = { task, submission: { files: submission.files }, assignment: { file, exports } };
  const worker = take(thread);
  const settled = new AbortController();
  const { signal } = settled;
  let problems: Problem[] | undefined;
  try {
    const answered = once(worker, 'message', { signal });
    worker.postMessage(order);
    const ended = once(worker, 'exit', { signal }).then(() => []);
    [problems] = await Promise.race([answered, ended, setTimeout(limitMs, [], { signal })]);
    return problems;
  } catch (error) {
    if (isExhausted(error as Error)) return undefined;
    throw new GraderError('the inspection of the source failed', { cause: error });
  } finally {
    settled.abort();
    if (problems) keep(worker, thread);
    else await worker.terminate();
  }
}

function take({ href }: URL): Worker {
  const kept = idle?.href === href ? idle.worker : undefined;
  if (kept) idle = undefined;
  kept?.ref();
  const resourceLimits = { maxOldGenerationSizeMb: heapMiB };
  return kept ?? new Worker(new URL(href), { resourceLimits, env: {}, stdout: true, stderr: true });
}

function keep(worker: Worker, { href }: URL): void {
  void idle?.worker.terminate();
  worker.unref();
  idle = { worker, href };
}

function isExhausted(error: Error): boolean {
  return error.name === 'RangeError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY');
}
