import type { ReportCriterion } from '../contract/report.ts';
import { casesText } from './cases-text.ts';
import { pointsText } from './number-text.ts';

/** What stands in the place of a message that would show a case which is not shown. */
export function summaryText({ id, status, cases }: ReportCriterion): string {
  const share = casesText(cases);
  switch (status) {
    case 'missing':
      return `${id} is not exported as a function.`;
    case 'error':
      return `${id} gave no result in a case that is not shown; ${share}.`;
    case 'timeout':
      return `${id} did not come to an end in a case that is not shown; ${share}.`;
    default:
      return `${share}; the cases themselves are not shown.`;
  }
}

/** What is said of criteria that are hidden until they are released. */
export function withheldText(points: number): string {
  return points === 1
    ? '1 more point is given for cases that are not shown yet.'
    : `${pointsText(points)} more points are given for cases that are not shown yet.`;
}

/** Stands where a seed would tell how to draw cases that are not shown. */
export const withheldSeed = 'not shown';
