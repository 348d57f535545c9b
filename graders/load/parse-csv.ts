import { CsvError, parse } from 'csv-parse/sync';
import type { CsvCell, CsvRow, CsvTable } from '../contract/csv-table.ts';
import { UsageError } from '../contract/grader-error.ts';
import { inputText } from './read-input-file.ts';

/**
 * Reads a table as spreadsheets and learning platforms write it: commas, semicolons or tabs between the cells, whichever the
 * first line has most of, any line ends, with or without a byte order mark. Rows of empty cells are left out.
 *
 * Errors: `UsageError` for what is not UTF-8, and for a quotation mark that is never closed, with the line of its row.
 */
export function parseCsv(bytes: Buffer, name: string): CsvTable {
  const text = inputText(bytes, name);
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  const position = new Position(bytes);
  try {
    for (const { record, info } of recordsOf(bytes, separator)) {
      const line = position.line;
      const cells = cellsFrom(position.offset, record);
      if (cells.some((cell) => cell.text.trim() !== '')) rows.push({ line, cells });
      position.moveTo(info.bytes);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UsageError(`${name}: ${error.message.replace(/^.*?: /, '')}: close the quotation mark`);
  }
  return { name, bytes, separator, rows };
}

/** The bytes that were read when a cell, or a row with its line end, was complete. */
interface ReadRecord {
  readonly record: readonly Pick<CsvCell, 'text' | 'end'>[];
  readonly info: { readonly bytes: number };
}

function recordsOf(bytes: Buffer, separator: string): readonly ReadRecord[] {
  const records: unknown = parse(bytes, {
    bom: true,
    delimiter: separator,
    // Found by itself it would be one of them for the whole file, and files are put together from others.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    info: true,
    cast: (text, { bytes: end }) => ({ text, end }),
  });
  return records as readonly ReadRecord[];
}

function cellsFrom(start: number, record: ReadRecord['record']): CsvCell[] {
  return record.map((cell, i) => ({ ...cell, start: (record[i - 1]?.end ?? start - 1) + 1 }));
}

/** A place among the bytes, and its line. */
class Position {
  readonly #bytes: Buffer;
  offset: number;
  line = 1;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.offset = bytes.subarray(0, 3).equals(Buffer.from('\ufeff')) ? 3 : 0;
  }

  moveTo(offset: number): void {
    this.line += this.#bytes.toString('utf8', this.offset, offset).match(/\r\n|\r|\n/g)?.length ?? 0;
    this.offset = offset;
  }
}

/** A header is told from its cells by what stands between them, and not by what they hold. */
function separatorOf(text: string): string {
  const [header = ''] = text
    .trimStart()
    .replaceAll(/"[^"]*"/g, '')
    .split(/[\r\n]/, 1);
  const counts = [',', ';', '\t'].map((separator) => ({ separator, count: header.split(separator).length }));
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).separator;
}
