import type { Status } from './score-sheet.ts';

/** Who handed something in, or should have. What stands in a roster is hostile text, as names are typed by their owners. */
export interface Student {
  readonly id: string;
  readonly name?: string;
  readonly email?: string;
  readonly section?: string;
  /** ISO 8601 with an offset from UTC. */
  readonly submittedAt?: string;
  /** Late days of the course that are left to this student; the rubric's when absent. */
  readonly lateDaysLeft?: number;
  /** False for a submission of nobody on the roster; true where there is no roster. */
  readonly isOnRoster: boolean;
}

/** What became of one student's work. */
export type StudentState =
  | 'graded'
  /** On the roster, and nothing was handed in. */
  | 'nothing-handed-in'
  /** What was handed in could not be opened at all; there is no report. */
  | 'refused'
  /** The grader failed on it: no score, rather than a zero. */
  | 'not-graded';

/** What lateness and the staff's decisions made of a score. Units: points with at most two decimals. */
export interface Adjustment {
  readonly raw: number;
  readonly score: number;
  /** Points that lateness took; 0 where it took none. */
  readonly lateLoss: number;
  /** Days begun after the deadline, extensions and grace taken off. */
  readonly lateDays: number;
  /** Of these, days that the student's budget paid for. */
  readonly budgetDays: number;
  /** Does not count: the student need not have handed in. */
  readonly isExcused: boolean;
}

export interface AdjustedScore extends Adjustment {
  /** In words, one sentence each, why the score is not the raw one, does not count or was set by hand; empty where nothing is so. */
  readonly reasons: readonly string[];
}

/** One line of a class: all that stays in memory of a report, a few hundred bytes. */
export interface StudentRow {
  readonly student: Student;
  readonly state: StudentState;
  /** One line, for every state but `graded` and `nothing-handed-in`. */
  readonly problem?: string;
  /** The name of the student's files in reports/, receipts/ and store/, less the extension; absent without a report. */
  readonly file?: string;
  readonly maxScore: number;
  /** `raw` is 0 without a report. */
  readonly adjusted: AdjustedScore;
  /** In the rubric's order; empty without a report. */
  readonly criteria: readonly CriterionRow[];
  /** Points for the student's own tests, which are no part of the score; absent where there were none. */
  readonly extra?: number;
}

export interface CriterionRow {
  readonly id: string;
  readonly score: number;
  readonly maxScore: number;
  readonly status: Status;
  /** Names of the mistakes that explain what was lost: those of the rubric, and signatures. */
  readonly mistakes: readonly Mistake[];
  /** Error over bound of the first case that failed, where it is above 1 and at most 10: a human should look. */
  readonly nearMiss?: number;
}

export interface Mistake {
  readonly name: string;
  /** The sentence that the student reads. */
  readonly message: string;
}

/** A class that was graded, in the order of the roster and then of the ids. */
export interface ClassResult {
  readonly assignment: string;
  readonly title: string;
  readonly seed: string;
  readonly maxScore: number;
  readonly criteria: readonly { readonly id: string; readonly title: string; readonly maxScore: number }[];
  readonly grader: { readonly version: string; readonly rubricHash: string };
  readonly rows: readonly StudentRow[];
}
