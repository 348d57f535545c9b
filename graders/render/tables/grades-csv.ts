import type { ClassResult, StudentRow } from '../../contract/class-result.ts';
import { hasRawScore, hasScore } from './has-score.ts';
import { type CsvValue, excelMark, writeCsv } from './write-csv.ts';

/**
 * `grades.csv`: one row for each student, each criterion in a column of its own that is called as the criterion.
 *
 * Numbers: cells of points are empty where there is no report, but for those of a student who handed nothing in and of one whose
 * score was set by hand.
 */
export function gradesCsv({ criteria, rows }: ClassResult): string {
  const header = [
    ...['id', 'name', 'email', 'section', 'submitted_at', 'state', 'raw', 'adjusted', 'max'],
    ...['late_days', 'free_days', 'late_loss', 'excused', 'extra', 'reasons', 'problem'],
    ...criteria.map(({ id }) => `criterion: ${id}`),
  ];
  return `${excelMark}${writeCsv([header, ...rows.map((row) => cellsOf(row, criteria))])}`;
}

function cellsOf(row: StudentRow, criteria: ClassResult['criteria']): CsvValue[] {
  const { student, adjusted } = row;
  const earned = new Map(row.criteria.map(({ id, score }) => [id, score]));
  return [
    student.id,
    student.name ?? '',
    student.email ?? '',
    student.section ?? '',
    student.submittedAt ?? '',
    row.state,
    hasRawScore(row) ? adjusted.raw : '',
    hasScore(row) ? adjusted.score : '',
    row.maxScore,
    adjusted.lateDays,
    adjusted.budgetDays,
    adjusted.lateLoss,
    adjusted.isExcused ? 'yes' : '',
    row.extra ?? '',
    adjusted.reasons.join(' '),
    row.problem ?? '',
    ...criteria.map(({ id }) => earned.get(id) ?? ''),
  ];
}
