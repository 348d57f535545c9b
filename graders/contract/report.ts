import type { Status } from './score-sheet.ts';
import type { Curve } from './verdict.ts';

/** The canonical result: what every reporter shows, described by `graders/render/report.schema.json`. Free of machine facts. */
export interface Report {
  readonly schemaVersion: 1;
  readonly assignment: string;
  readonly title: string;
  readonly submission: { readonly id: string; readonly files: readonly string[]; readonly hash: string };
  readonly seed: string;
  /** The criteria asked for with `--only`; absent when all were graded. */
  readonly only?: readonly string[];
  /** Points with at most two decimals. */
  readonly score: number;
  readonly maxScore: number;
  readonly criteria: readonly ReportCriterion[];
  readonly problems: readonly ReportProblem[];
  /** What the student's code wrote to `console`, capped. Hostile text. */
  readonly console: string;
  readonly grader: { readonly version: string; readonly rubricHash: string };
}

export interface ReportCriterion {
  readonly id: string;
  readonly title: string;
  readonly score: number;
  readonly maxScore: number;
  readonly status: Status;
  /** One sentence for the student. */
  readonly message: string;
  readonly diagnosis: readonly { readonly misconception: string; readonly message: string }[];
  /** Criteria to mend first. */
  readonly mendFirst: readonly string[];
  readonly cases: {
    readonly passed: number;
    readonly total: number;
    /** Largest error over its bound among the cases that passed; absent where no numbers were compared. */
    readonly margin?: number;
    readonly firstFailure?: FirstFailure;
  };
  /** Losses along the trainings that were observed, for plots; absent where nothing was trained. */
  readonly curves?: readonly (Curve & { readonly label: string })[];
}

/** The first case that failed, with the entry that is furthest off where numbers were compared. */
export interface FirstFailure {
  readonly family: string;
  readonly index: number;
  /** As the student would type it; empty when it was not made. */
  readonly call: string;
  /** 'dW1[0, 1]' */
  readonly entry?: string;
  readonly expected: string;
  readonly actual: string;
  readonly error?: number | 'NaN' | 'Infinity';
  readonly bound?: number;
  readonly differing?: number;
  readonly entries?: number;
}

export interface ReportProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}
