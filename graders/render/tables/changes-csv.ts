import type { CriterionChange, ScoreChange } from '../../contract/score-change.ts';
import { pointsText } from '../number-text.ts';
import { excelMark, writeCsv } from './write-csv.ts';

/** `changes.csv` of a regrade: one row for each student, those who lose something first. */
export function changesCsv(changes: readonly ScoreChange[]): string {
  const header = ['id', 'change', 'before', 'after', 'difference', 'criteria'];
  const rows = changes.map(({ id, kind, before, after, criteria }) => [
    id,
    kind,
    before ?? '',
    after ?? '',
    before === undefined || after === undefined ? '' : Number(pointsText(after - before)),
    criteria.map(criterionChangeText).join('; '),
  ]);
  return `${excelMark}${writeCsv([header, ...rows])}`;
}

/** 'loss: 10 to 5', and '-' where a rubric has no such criterion. */
export function criterionChangeText({ id, before, after }: CriterionChange): string {
  const text = (points: number | undefined) => (points === undefined ? '-' : pointsText(points));
  return `${id}: ${text(before)} to ${text(after)}`;
}
