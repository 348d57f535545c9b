import type { Adjustment } from '../contract/class-result.ts';
import type { LatePolicy } from '../contract/rubric.ts';
import type { StudentException } from '../contract/student-exception.ts';
import { pointsText } from './number-text.ts';
import { visibleText } from './visible-text.ts';

/** Why a score is not the raw one, does not count or was set by hand, for the student: a sentence each; empty where nothing is so. */
export function adjustmentReasons(
  adjustment: Adjustment,
  policy: LatePolicy | undefined,
  { override, comment, by }: StudentException = {},
): string[] {
  const { score, lateLoss, isExcused } = adjustment;
  if (override)
    return [`${visibleText(override.by)} set the score to ${pointsText(score)}: ${visibleText(override.comment)}`];
  if (isExcused) return [`It does not count: you are excused${said(comment, by)}.`];
  return lateLoss > 0 ? [lateText(adjustment, policy)] : [];
}

function said(comment: string | undefined, by: string | undefined): string {
  const parts = [...(by === undefined ? [] : [`by ${visibleText(by)}`]), ...(comment ? [visibleText(comment)] : [])];
  return parts.length === 0 ? '' : ` (${parts.join(': ')})`;
}

function lateText({ lateDays, budgetDays, lateLoss }: Adjustment, policy: LatePolicy | undefined): string {
  const { maxDays = lateDays } = policy ?? {};
  const most = lateDays > maxDays ? `, more than the ${daysText(maxDays)} that are accepted` : '';
  const free = budgetDays > 0 ? `, of which ${budgetDays === 1 ? '1 is' : `${budgetDays} are`} free` : '';
  const loss = `${pointsText(lateLoss)} ${lateLoss === 1 ? 'point is' : 'points are'} taken off`;
  return `It was handed in ${daysText(lateDays)} late${most}${free}: ${loss}.`;
}

function daysText(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
