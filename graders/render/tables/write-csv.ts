import { stringify } from 'csv-stringify/sync';
import { escapeCsv } from '../escape-csv.ts';

/** A cell: a number of our own, or a text that may be anybody's. */
export type CsvValue = number | string;

/**
 * A table as CSV: commas, every text in quotation marks, CRLF as RFC 4180 has it, and no text that a spreadsheet would run.
 *
 * Numbers: as JavaScript writes them, with a point.
 */
export function writeCsv(rows: readonly (readonly CsvValue[])[]): string {
  const cells = rows.map((row) => row.map((value) => (typeof value === 'number' ? value : escapeCsv(value))));
  return stringify(cells, { quoted_string: true, quoted_empty: true, record_delimiter: '\r\n' });
}

/** Put before a table that people open: without it Excel would take UTF-8 for the code page of the machine. */
export const excelMark = '\ufeff';
