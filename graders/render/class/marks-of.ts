import type { StudentRow, StudentState } from '../../contract/class-result.ts';

/** What became of a student's work, and what of it may need a look. */
export type Mark = StudentState | 'unknown' | 'timed-out' | 'crashed' | 'near-miss' | 'late' | 'excused' | 'adjusted';

export const markWords: Readonly<Record<Mark, string>> = {
  graded: 'graded',
  'nothing-handed-in': 'nothing handed in',
  refused: 'refused',
  'not-graded': 'not graded',
  unknown: 'not on the roster',
  'timed-out': 'timed out',
  crashed: 'crashed',
  'near-miss': 'near miss',
  late: 'late',
  excused: 'excused',
  adjusted: 'score adjusted',
};

/** All that is to be said of a student in single words: the state first, then in the order above. */
export function marksOf({ student, state, adjusted, criteria }: StudentRow): readonly Mark[] {
  const isSo: Readonly<Record<Exclude<Mark, StudentState>, boolean>> = {
    unknown: !student.isOnRoster,
    'timed-out': criteria.some(({ status }) => status === 'timeout'),
    crashed: criteria.some(({ status }) => status === 'error'),
    'near-miss': criteria.some(({ nearMiss }) => nearMiss !== undefined),
    late: adjusted.lateDays > 0,
    excused: adjusted.isExcused,
    adjusted: adjusted.reasons.length > 0,
  };
  return [state, ...(Object.keys(isSo) as (keyof typeof isSo)[]).filter((mark) => isSo[mark])];
}
