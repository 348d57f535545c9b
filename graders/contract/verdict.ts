import type { Diagnosis } from './diagnosis.ts';
import type { Finding } from './finding.ts';
import type { Call, PlannedCase } from './plan.ts';

/** What became of one case: a finding says what was wrong, none that nothing was. */
export interface CaseVerdict {
  readonly case: PlannedCase;
  readonly finding?: Finding;
  /** Largest error divided by its bound over the entries compared, for cases that compare numbers. */
  readonly margin?: number;
  /** What was compared, where an entry is beyond its bound. */
  readonly parts?: readonly ComparedPart[];
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

/** The numbers of one part of a result beside the right ones. */
export interface ComparedPart {
  /** Empty where the result has one part only. */
  readonly part: string;
  readonly shape: readonly number[];
  /** Row-major, as are the others. */
  readonly expected: readonly number[];
  readonly received: readonly number[];
  readonly bounds: readonly number[];
}

/** A failed case of the follow-up, with the calls that its positions are in. */
export interface SmallestFailure {
  readonly failure: CaseVerdict;
  readonly calls: readonly Call[];
}

/** All cases of one criterion. */
export interface Verdict {
  readonly criterion: string;
  readonly cases: readonly CaseVerdict[];
  /** Mistakes of which each explains every case that failed; none where nothing does. */
  readonly diagnoses: readonly Diagnosis[];
  /** The smallest case that was found to fail. */
  readonly smallest?: SmallestFailure;
  /** The export whose derivative was returned, and rightly so, though that export is wrong itself. */
  readonly carriedFrom?: string;
}
