import { parentPort, workerData } from 'node:worker_threads';
import { findTypeErrors } from './find-type-errors.ts';

// The thread that `check-types.ts` starts, and ends when it takes too long.
parentPort?.postMessage(findTypeErrors(workerData.files, workerData.entry));
