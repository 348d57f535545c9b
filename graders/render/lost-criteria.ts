import type { Report, ReportCriterion } from '../contract/report.ts';

/**
 * The criteria that lost points and have something of their own to tell, those that lost most first.
 *
 * A file that did not load takes every function with it, and has told why among the problems.
 */
export function lostCriteria({ criteria }: Pick<Report, 'criteria'>): ReportCriterion[] {
  return criteria
    .filter((criterion) => criterion.score < criterion.maxScore && !isToldAmongProblems(criterion))
    .sort((a, b) => b.maxScore - b.score - (a.maxScore - a.score));
}

function isToldAmongProblems({ status, cases }: ReportCriterion): boolean {
  return status === 'error' && cases.firstFailure?.call === '';
}
