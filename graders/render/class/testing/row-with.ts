import type { CriterionRow, StudentRow } from '../../../contract/class-result.ts';

/** A graded student with these points in the criteria a, b, c, ... of 10 points each. */
export function rowWith(points: readonly number[], change: Partial<StudentRow> = {}): StudentRow {
  const score = points.reduce((sum, each) => sum + each, 0);
  return {
    student: { id: 'ada', isOnRoster: true },
    state: 'graded',
    file: 'ada',
    maxScore: 10 * points.length,
    adjusted: { raw: score, score, lateLoss: 0, lateDays: 0, budgetDays: 0, isExcused: false, reasons: [] },
    criteria: points.map((each, i) => criterionWith('abcdefgh'[i]!, each)),
    ...change,
  };
}

function criterionWith(id: string, score: number): CriterionRow {
  return { id, score, maxScore: 10, status: score < 10 ? 'failed' : 'passed', mistakes: [] };
}
