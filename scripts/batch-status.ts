import type { BatchRun } from './run-batch.ts';

/** 0 where everybody was graded, 3 where the grader failed on somebody. */
export function batchStatus({ result }: BatchRun): number {
  return result.rows.some(({ state }) => state === 'not-graded') ? 3 : 0;
}
