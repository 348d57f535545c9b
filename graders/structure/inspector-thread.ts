import { parentPort } from 'node:worker_threads';
import type { ThreadOrder } from './ask-thread.ts';
import { findTypeErrors } from './find-type-errors.ts';
import { inspectStructure } from './inspect-structure.ts';

// The thread that `ask-thread.ts` asks one thing at a time, and ends when it takes too long.
parentPort?.on('message', ({ task, submission, assignment }: ThreadOrder) => {
  const tasks = {
    structure: () => inspectStructure(submission, assignment),
    types: () => findTypeErrors(submission.files, assignment.file),
  };
  parentPort?.postMessage(tasks[task]());
});
