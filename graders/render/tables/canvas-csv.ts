import type { ClassResult } from '../../contract/class-result.ts';
import { hasScore } from './has-score.ts';
import { writeCsv } from './write-csv.ts';

/**
 * `canvas.csv` where no gradebook was given: the columns that Canvas imports, with the student's id where it may be the right one.
 * Canvas will ask which assignment is meant.
 */
export function canvasCsv({ assignment, title, maxScore, rows }: ClassResult): string {
  const header = ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', `${assignment} ${title}`];
  return writeCsv([
    header,
    ['Points Possible', '', '', '', '', maxScore],
    ...rows.map((row) => {
      const { id, name = '', section = '' } = row.student;
      const score = row.adjusted.isExcused ? 'EX' : hasScore(row) ? row.adjusted.score : '';
      return [name, '', id, '', section, score];
    }),
  ]);
}
