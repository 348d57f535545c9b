import type { ClassResult, StudentRow } from '../../contract/class-result.ts';
import { type Correlation, correlation } from './correlation.ts';

/** How a class did in one criterion, and how well it tells strong students from weak ones. */
export interface CriterionStatistics {
  readonly id: string;
  readonly title: string;
  readonly maxScore: number;
  /** Students with all its points. */
  readonly passed: number;
  /** `passed` over the number of students; absent where there are none. */
  readonly passRate?: number;
  /** Mean points. */
  readonly mean?: number;
  /** Its points with the sum of the other criteria's: the whole score would hold them too, and be too like them. */
  readonly itemRest: Correlation;
  /** Passed or not, with the sum of the other criteria's points. */
  readonly pointBiserial: Correlation;
}

/**
 * Pass rate and discrimination of each criterion, in the rubric's order.
 *
 * Numbers: a criterion that a student's report lacks has brought no points. The correlations are undefined below three
 * students, where all have the same in the criterion ('first-constant') or elsewhere ('second-constant').
 * Source: item analysis as in R. L. Ebel and D. A. Frisbie, Essentials of Educational Measurement, 5th ed. (1991), ch. 13.
 */
export function criterionStatistics(
  criteria: ClassResult['criteria'],
  rows: readonly StudentRow[],
): CriterionStatistics[] {
  const points = rows.map((row) => new Map(row.criteria.map(({ id, score }) => [id, Math.round(score * 100)])));
  const totals = points.map((ofStudent) => criteria.reduce((sum, { id }) => sum + (ofStudent.get(id) ?? 0), 0));
  return criteria.map(({ id, title, maxScore }) => {
    const own = points.map((ofStudent) => ofStudent.get(id) ?? 0);
    const rest = totals.map((total, i) => total - own[i]!);
    const hasPassed = own.map((score) => (score >= Math.round(maxScore * 100) ? 1 : 0));
    const passed = hasPassed.filter((one) => one === 1).length;
    const count = rows.length;
    return {
      id,
      title,
      maxScore,
      passed,
      ...(count > 0 && {
        passRate: passed / count,
        mean: own.reduce((sum, score) => sum + score, 0) / count / 100,
      }),
      itemRest: correlation(own, rest),
      pointBiserial: correlation(hasPassed, rest),
    };
  });
}
