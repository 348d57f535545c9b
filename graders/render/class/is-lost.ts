import type { CriterionRow } from '../../contract/class-result.ts';

/** Whether a criterion lost points. */
export function isLost({ score, maxScore }: CriterionRow): boolean {
  return score < maxScore;
}
