import { join } from 'node:path';
import type { ClassResult } from '../contract/class-result.ts';
import { canvasCsv } from '../render/tables/canvas-csv.ts';
import { classSummary } from '../render/tables/class-summary.ts';
import { fillGradebook } from '../render/tables/fill-gradebook.ts';
import { gradesCsv } from '../render/tables/grades-csv.ts';
import { readGradebook } from './read-gradebook.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Writes what is said of the whole class: `grades.csv`, `canvas.csv`, `summary.json` and the page `index.html`. With the file of a
 * gradebook, `canvas.csv` is that one, filled in. Gives back what its reader should know, a line each.
 *
 * Errors: those of `writeWhole` and `readGradebook`.
 */
export async function writeClassFiles(
  out: string,
  result: ClassResult,
  gradebook?: string,
): Promise<readonly string[]> {
  // Plots and formulas, which take as long to load as a submission to grade.
  const { classPage } = await import('../render/class/class-page.ts');
  const canvas =
    gradebook === undefined
      ? { text: canvasCsv(result), notes: [] }
      : fillGradebook(await readGradebook(gradebook, result), result);
  await writeWhole(join(out, 'grades.csv'), gradesCsv(result));
  await writeWhole(join(out, 'canvas.csv'), canvas.text);
  await writeWhole(join(out, 'summary.json'), classSummary(result));
  await writeWhole(join(out, 'index.html'), await classPage(result));
  return canvas.notes;
}
