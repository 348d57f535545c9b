import type { Finding } from './finding.ts';
import type { PlannedCase } from './plan.ts';

/** What became of one case: a finding says what was wrong, none that nothing was. */
export interface CaseVerdict {
  readonly case: PlannedCase;
  readonly finding?: Finding;
  /** Largest error divided by its bound over the entries compared, for cases that compare numbers. */
  readonly margin?: number;
}

/** All cases of one criterion. */
export interface Verdict {
  readonly criterion: string;
  readonly cases: readonly CaseVerdict[];
}
