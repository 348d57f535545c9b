import type { Disclosure } from './disclosure.ts';
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
  /** The only case that was asked for, as FAMILY:NUMBER. */
  readonly replay?: string;
  /** Points with at most two decimals. */
  readonly score: number;
  readonly maxScore: number;
  /** What lateness and the staff's decisions made of the score, and why; absent where they changed nothing. */
  readonly adjusted?: { readonly score: number; readonly reasons: readonly string[] };
  /** What this audience is not shown, and is no part of the score above; absent where nothing is. */
  readonly withheld?: { readonly points: number; readonly message: string };
  readonly criteria: readonly ReportCriterion[];
  /** Extra credit for the student's own tests, and no part of the score; absent where none were handed in or graded. */
  readonly studentTests?: ReportStudentTests;
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
  /** One sentence for the student, and the hint. */
  readonly message: string;
  /** The rubric's advice, where the message holds it. */
  readonly hint?: string;
  /** What students are shown of it; all when absent. */
  readonly disclosure?: Exclude<Disclosure, 'full'>;
  /** Mistakes of which each explains every case that failed. */
  readonly diagnosis: readonly { readonly misconception: string; readonly message: string }[];
  /** Points earned by the right derivative of a function that is wrong itself; part of the score. */
  readonly carried?: { readonly points: number; readonly from: string; readonly message: string };
  /** Criteria to mend first. */
  readonly mendFirst: readonly string[];
  readonly cases: {
    readonly passed: number;
    readonly total: number;
    /** Largest error over its bound among the cases that passed; absent where no numbers were compared. */
    readonly margin?: number;
    readonly firstFailure?: FirstFailure;
    /** The smallest case that was found to fail, drawn the same for everyone. */
    readonly smallest?: FirstFailure;
  };
  /** Where the student's code failed, or where the function begins whose case failed first; absent when it is not known. */
  readonly place?: ReportPlace;
  /** Losses along the trainings that were observed, for plots; absent where nothing was trained. */
  readonly curves?: readonly (Curve & { readonly label: string })[];
}

/** What the student's own tests are worth. */
export interface ReportStudentTests {
  readonly title: string;
  /** Points with at most two decimals. */
  readonly score: number;
  readonly maxScore: number;
  /** A sentence or two for the student; wrong work is called by a number that says nothing of its mistake. */
  readonly message: string;
  readonly caught: number;
  readonly wrong: number;
}

/** A place in a file of the submission, counted from 1. */
export interface ReportPlace {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
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
  /** All numbers that were compared, where there are not too many to be looked at. */
  readonly parts?: readonly ReportPart[];
}

/** One part of a result beside the right one; row-major. */
export interface ReportPart {
  /** Empty where the result has one part only. */
  readonly name: string;
  readonly shape: readonly number[];
  readonly expected: readonly ReportNumber[];
  readonly received: readonly ReportNumber[];
  readonly bounds: readonly ReportNumber[];
}

/** A number as JSON can hold it. */
export type ReportNumber = number | 'NaN' | 'Infinity' | '-Infinity';

export interface ReportProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}
