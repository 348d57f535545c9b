import type { Expected } from './expected.ts';
import type { Argument } from './value.ts';

/** One call of one export. All calls of a plan are made in one loaded module, in this order. */
export interface Call {
  readonly export: string;
  readonly arguments: readonly Argument[];
  /** Whether the guest also reports the arguments after the call, and the result once more at the very end. */
  readonly watch: boolean;
}

/** One question put to a submission: some calls, and what their check needs to judge them. Plain data throughout. */
export interface PlannedCase {
  readonly family: string;
  /** From 0 within its family. */
  readonly index: number;
  /** The export that this case is about: the one that a student would mend. */
  readonly export: string;
  /** The name of a check in `graders/checks/`. */
  readonly check: string;
  /** Positions in `Plan.calls`. */
  readonly calls: readonly number[];
  /** Positions of the same calls made once more, in another order, where the rubric asks for that. */
  readonly again?: readonly number[];
  /** What the check planned, and it alone understands. */
  readonly data: unknown;
  /** The right answer to the first call, where the check wants it and once it is worked out. */
  readonly expected?: Expected;
}

export interface PlannedCriterion {
  readonly id: string;
  readonly cases: readonly PlannedCase[];
}

/** Everything that will be asked of a submission, and everything needed to judge the answers: data, free of code. */
export interface Plan {
  readonly calls: readonly Call[];
  readonly criteria: readonly PlannedCriterion[];
}
