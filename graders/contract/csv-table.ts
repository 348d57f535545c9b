/** A table as it was read from a file, which can be written again with the bytes that nobody changed. */
export interface CsvTable {
  readonly name: string;
  readonly bytes: Buffer;
  readonly separator: string;
  /** The first one is the header, if the table has one. */
  readonly rows: readonly CsvRow[];
}

export interface CsvRow {
  /** Counted from 1, where the row begins. */
  readonly line: number;
  readonly cells: readonly CsvCell[];
}

/** One cell, with where it stands among the bytes, its quotation marks included. */
export interface CsvCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
