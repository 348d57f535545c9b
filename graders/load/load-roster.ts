import { basename } from 'node:path';
import type { Student } from '../contract/class-result.ts';
import type { CsvRow } from '../contract/csv-table.ts';
import { UsageError } from '../contract/grader-error.ts';
import { momentForm, momentOf } from '../contract/moment.ts';
import { nearestName } from '../contract/nearest-name.ts';
import { parseCsv } from './parse-csv.ts';
import { readInputFile } from './read-input-file.ts';

/** Who takes the course. */
export interface Roster {
  /** In the order of the file, each id once. */
  readonly students: readonly Student[];
  /** What is wrong with single lines, one line each; the others are read. */
  readonly problems: readonly string[];
}

const columns = ['id', 'name', 'email', 'section', 'submitted_at', 'late_days_left'] as const;

type Column = (typeof columns)[number];

/**
 * Reads a roster: a table with a column `id`, and `name`, `email`, `section`, `submitted_at` and `late_days_left` where there are
 * any, in any order and case. Other columns are passed over.
 *
 * Errors: `UsageError` for a file that cannot be read, has no column `id`, or has a column twice.
 */
export async function loadRoster(file: string): Promise<Roster> {
  return parseRoster(await readInputFile(file), basename(file));
}

/** As `loadRoster`, of the file's bytes; `name` is what problems call it. */
export function parseRoster(bytes: Buffer, name: string): Roster {
  const [header, ...rows] = parseCsv(bytes, name).rows;
  const named = (header?.cells ?? []).map(({ text }) => columnName(text));
  requireColumns(named, `${name}:${header?.line ?? 1}`);
  const problems = misspelt(named).map((text) => `${name}:${header?.line}: ${text}`);
  const students = new Map<string, Student>();
  for (const row of rows) {
    const problem = (text: string) => problems.push(`${name}:${row.line}: ${text}`);
    const student = readStudent(cellsOf(row, named, problem), problem);
    if (!student) continue;
    if (students.has(student.id)) problem(`the id ${shown(student.id)} stands here again: the first line counts`);
    else students.set(student.id, student);
  }
  return { students: [...students.values()], problems };
}

/** 'Submitted At' and 'submittedAt' mean submitted_at, 'E-Mail' means email. */
function columnName(text: string): string {
  const name = text.trim().toLowerCase();
  const letters = (each: string) => each.replaceAll(/[\s_-]/g, '');
  return columns.find((column) => letters(column) === letters(name)) ?? name;
}

function requireColumns(named: readonly string[], place: string): void {
  const there = named.filter((column) => column !== '');
  if (there.length === 0) throw new UsageError(`${place}: the roster is empty: its first line must name the columns`);
  if (!there.includes('id')) throw new UsageError(`${place}: there is no column id; there are: ${there.join(', ')}`);
  const twice = columns.find((column) => named.indexOf(column) !== named.lastIndexOf(column));
  if (twice !== undefined) throw new UsageError(`${place}: the column ${twice} stands there twice: remove one`);
}

/** Passed over without a word, a column of dates would leave everybody in time. */
function misspelt(named: readonly string[]): string[] {
  const missing = columns.filter((column) => !named.includes(column));
  return named.flatMap((column) => {
    const meant = (columns as readonly string[]).includes(column) ? undefined : nearestName(column, missing);
    return meant === undefined ? [] : [`the column ${shown(column)} is not read: did you mean ${meant}?`];
  });
}

type Cells = Readonly<Partial<Record<Column, string>>>;

function cellsOf({ cells }: CsvRow, named: readonly string[], problem: (text: string) => void): Cells {
  const texts = cells.map(({ text }) => text.trim());
  const last = texts.findLastIndex((text) => text !== '');
  const id = named.indexOf('id');
  if (last < named.length) return Object.fromEntries(named.map((column, i) => [column, texts[i] ?? '']));
  // From the separator that was meant as text on, everything stands in the wrong column.
  problem(
    `${last + 1} cells, and the header has ${named.length}: quote a text that holds a separator; only the id is read`,
  );
  return { id: texts[id] ?? '' };
}

function readStudent(cells: Cells, problem: (text: string) => void): Student | undefined {
  const id = (cells.id ?? '').normalize('NFC');
  if (id === '') {
    problem('the id is empty: the line is passed over');
    return undefined;
  }
  if (/^\d([.,]\d+)?E\+?\d+$/i.test(id)) {
    problem(`the id ${shown(id)} was rounded by a spreadsheet: format its column as text; the line is passed over`);
    return undefined;
  }
  const submittedAt = readMoment(cells.submitted_at ?? '', problem);
  const lateDaysLeft = readDays(cells.late_days_left ?? '', problem);
  return {
    id,
    ...(cells.name ? { name: cells.name } : {}),
    ...(cells.email ? { email: cells.email } : {}),
    ...(cells.section ? { section: cells.section } : {}),
    ...(submittedAt === undefined ? {} : { submittedAt }),
    ...(lateDaysLeft === undefined ? {} : { lateDaysLeft }),
    isOnRoster: true,
  };
}

function readMoment(text: string, problem: (text: string) => void): string | undefined {
  if (text === '') return undefined;
  if (momentOf(text) !== undefined) return text;
  problem(`submitted_at must be like ${momentForm}, here stands ${shown(text)}: it is taken as in time`);
  return undefined;
}

function readDays(text: string, problem: (text: string) => void): number | undefined {
  if (text === '') return undefined;
  if (/^\d{1,3}$/.test(text)) return Number(text);
  problem(`late_days_left must be a whole number, here stands ${shown(text)}: the rubric's is taken`);
  return undefined;
}

function shown(text: string): string {
  return JSON.stringify(text.slice(0, 60));
}
