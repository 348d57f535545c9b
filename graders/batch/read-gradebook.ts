import { basename } from 'node:path';
import type { CsvTable } from '../contract/csv-table.ts';
import { parseCsv } from '../load/parse-csv.ts';
import { readInputFile } from '../load/read-input-file.ts';
import { gradebookColumn, type NamedAssignment } from '../render/tables/gradebook-column.ts';

/**
 * Reads the gradebook that was exported from Canvas, and makes sure that it has a column for the assignment.
 *
 * Errors: `UsageError` where it cannot be read, is no gradebook, or leaves open which column is meant.
 */
export async function readGradebook(file: string, assignment: NamedAssignment): Promise<CsvTable> {
  const gradebook = parseCsv(await readInputFile(file), basename(file));
  gradebookColumn(gradebook, assignment);
  return gradebook;
}
