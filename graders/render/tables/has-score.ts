import type { StudentRow } from '../../contract/class-result.ts';

/** Whether there is a number that can be entered anywhere: what could not be graded has none, rather than a zero. */
export function hasScore(row: StudentRow): boolean {
  return hasRawScore(row) || (row.adjusted.reasons.length > 0 && !row.adjusted.isExcused);
}

/** Whether there is one without the staff. */
export function hasRawScore({ state }: StudentRow): boolean {
  return state === 'graded' || state === 'nothing-handed-in';
}
