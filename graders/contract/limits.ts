import type { Rubric } from './rubric.ts';

/** What one submission may use. Operations come first: they end a loop at the same turn on every machine. */
export interface Limits {
  /** Loop turns and function entries in one call. */
  readonly operationsPerCall: number;
  readonly wallMsPerCall: number;
  /** For all calls and guests of one submission together. */
  readonly wallMsInAll: number;
  readonly heapMiB: number;
  /** Bytes that a guest may write in all. */
  readonly outputBytes: number;
  /** Numbers, strings and containers in one result. */
  readonly valuesPerResult: number;
  /** How often a fresh guest carries on after one was lost. */
  readonly restarts: number;
  /** How often calls of one export may be ended by a limit before its other calls are no longer made. */
  readonly stopsPerExport: number;
}

/**
 * Units: operations, milliseconds, MiB, bytes. Milliseconds are those of the processor where the system tells them (Linux), and at
 * least a tenth of those on the wall.
 *
 * Numbers: an empty loop takes 17 ns a turn in the guest's interpreter on the machine where this was measured and one with a
 * little arithmetic 35, so ten million operations end it in 0.2 to 0.4 seconds there, and on a machine five times slower
 * still before the clock; the clock is only there for what is not counted (a slow regular expression, a huge sort).
 */
export const defaultLimits: Limits = {
  operationsPerCall: 10_000_000,
  wallMsPerCall: 5_000,
  wallMsInAll: 30_000,
  heapMiB: 128,
  outputBytes: 16 * 1024 * 1024,
  valuesPerResult: 200_000,
  restarts: 8,
  stopsPerExport: 3,
};

/** What a submission may use under a rubric: the defaults, and what the rubric sets. */
export function limitsFor({ limits }: Rubric): Limits {
  return { ...defaultLimits, ...(limits && { operationsPerCall: limits.operationsPerCall }) };
}
