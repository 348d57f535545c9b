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
}

/**
 * Units: operations, milliseconds, MiB, bytes. Fifty million operations are some hundred times what the largest
 * honest call of the course needs; the clock is only there for what is not counted (a slow regular expression, a huge sort).
 */
export const defaultLimits: Limits = {
  operationsPerCall: 5_000_000,
  wallMsPerCall: 4_000,
  wallMsInAll: 30_000,
  heapMiB: 128,
  outputBytes: 16 * 1024 * 1024,
  valuesPerResult: 200_000,
  restarts: 8,
};
