import type { Diagnosis } from './diagnosis.ts';
import type { CaseVerdict, SmallestFailure } from './verdict.ts';

/** Points are whole hundredths until a report shows them, so that 4.000000001 never appears. */
export type Hundredths = number;

export type Status = 'passed' | 'partial' | 'failed' | 'error' | 'timeout' | 'missing' | 'skipped';

export interface ScoredCriterion {
  readonly id: string;
  readonly title: string;
  readonly score: Hundredths;
  readonly maxScore: Hundredths;
  readonly status: Status;
  readonly passed: number;
  readonly cases: readonly CaseVerdict[];
  readonly diagnoses: readonly Diagnosis[];
  readonly smallest?: SmallestFailure;
  /** Points earned by the right derivative of a function that is wrong itself; part of the score. */
  readonly carried?: Carried;
  /** Criteria that this one depends on and that lost points too. */
  readonly mendFirst: readonly string[];
  readonly hint?: string;
}

export interface Carried {
  readonly points: Hundredths;
  /** The function whose derivative it is. */
  readonly from: string;
  /** The first wrong quantity on the way there, which is to be mended first. */
  readonly first: string;
}

/** Points, and the facts that they rest on; words come later. */
export interface ScoreSheet {
  readonly score: Hundredths;
  readonly maxScore: Hundredths;
  readonly criteria: readonly ScoredCriterion[];
}
