import type { AdjustedScore, ClassResult, StudentRow } from '../../../contract/class-result.ts';

/** A student who was graded and got these points, but for what is said otherwise. */
export function studentRow(id: string, points: number, rest: Partial<StudentRow> = {}): StudentRow {
  return {
    student: { id, isOnRoster: true },
    state: 'graded',
    file: id,
    maxScore: 100,
    adjusted: adjustedTo(points, points),
    criteria: [{ id: 'loss', score: points, maxScore: 100, status: points < 100 ? 'partial' : 'passed', mistakes: [] }],
    ...rest,
  };
}

export function adjustedTo(raw: number, score: number, rest: Partial<AdjustedScore> = {}): AdjustedScore {
  return { raw, score, lateLoss: 0, lateDays: 0, budgetDays: 0, isExcused: false, reasons: [], ...rest };
}

/** A class of these students, and one criterion. */
export function classWith(rows: readonly StudentRow[]): ClassResult {
  return {
    assignment: 'a6',
    title: 'The linear net',
    seed: 'public',
    maxScore: 100,
    criteria: [{ id: 'loss', title: 'The loss', maxScore: 100 }],
    grader: { version: '1.0.0', rubricHash: `sha256:${'0'.repeat(64)}` },
    rows,
  };
}
