import type { Report } from '../contract/report.ts';
import type { Status } from '../contract/score-sheet.ts';

/** What is needed to grade one submission again and to see that nothing has changed; for the staff, as it holds seed and hidden criteria. */
export interface Receipt {
  readonly receiptVersion: 1;
  readonly assignment: string;
  readonly submission: Report['submission'];
  readonly seed: string;
  readonly grader: Report['grader'];
  /** Before lateness and decisions of the staff. */
  readonly score: number;
  readonly maxScore: number;
  readonly criteria: readonly ReceiptCriterion[];
  /** Points for the student's own tests; absent where there were none. */
  readonly studentTests?: number;
}

export interface ReceiptCriterion {
  readonly id: string;
  readonly score: number;
  readonly maxScore: number;
  readonly status: Status;
}

/** The receipt of a report that nothing was kept back from. */
export function receiptOf(report: Report): Receipt {
  const { assignment, submission, seed, grader, score, maxScore, criteria, studentTests } = report;
  return {
    receiptVersion: 1,
    assignment,
    submission,
    seed,
    grader,
    score,
    maxScore,
    criteria: criteria.map(({ id, score, maxScore, status }) => ({ id, score, maxScore, status })),
    ...(studentTests ? { studentTests: studentTests.score } : {}),
  };
}
