import type { CaseVerdict } from './verdict.ts';

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
  /** Criteria that this one depends on and that lost points too. */
  readonly mendFirst: readonly string[];
  readonly hint?: string;
}

/** Points, and the facts that they rest on; words come later. */
export interface ScoreSheet {
  readonly score: Hundredths;
  readonly maxScore: Hundredths;
  readonly criteria: readonly ScoredCriterion[];
}
