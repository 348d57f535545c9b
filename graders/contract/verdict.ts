import type { Finding } from './finding.ts';
import type { PlannedCase } from './plan.ts';

/** What became of one case: a finding says what was wrong, none that nothing was. */
export interface CaseVerdict {
  readonly case: PlannedCase;
  readonly finding?: Finding;
  /** Largest error divided by its bound over the entries compared, for cases that compare numbers. */
  readonly margin?: number;
  /** Losses that the case brought along. */
  readonly curves?: readonly Curve[];
}

/**
 * A loss along a training, thinned for a plot. Nothing is judged by what a curve claims.
 *
 * Shapes: one entry for each of `steps`.
 */
export interface Curve {
  /** Which training of its case it is; absent where the case has only one. */
  readonly label?: string;
  /** Counted from 0, the first and the last one among them. */
  readonly steps: readonly number[];
  /** Null where it is no finite number. */
  readonly received: readonly (number | null)[];
  /** The reference's, where it trained as well. */
  readonly expected?: readonly number[];
}

/** All cases of one criterion. */
export interface Verdict {
  readonly criterion: string;
  readonly cases: readonly CaseVerdict[];
}
