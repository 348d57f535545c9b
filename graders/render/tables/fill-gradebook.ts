import type { ClassResult, StudentRow } from '../../contract/class-result.ts';
import type { CsvRow, CsvTable } from '../../contract/csv-table.ts';
import { pointsText } from '../number-text.ts';
import { visibleText } from '../visible-text.ts';
import { gradebookColumn } from './gradebook-column.ts';
import { hasScore } from './has-score.ts';

/** A gradebook to be imported, and what its reader should know. */
export interface FilledGradebook {
  readonly text: string;
  readonly notes: readonly string[];
}

/** By which a student is known there, in this order. */
const identities = ['SIS User ID', 'SIS Login ID', 'ID'];

/**
 * A gradebook that was exported from Canvas, with the scores of this class in the column of its assignment. Every other byte
 * stays as it is, and so does the cell of whom there is no score for. Excused students get `EX`.
 *
 * Errors: those of `gradebookColumn`.
 * Source: Canvas, "How do I import grades in the Gradebook?"; the column is left as Canvas named it, or it would make a new one.
 */
export function fillGradebook(gradebook: CsvTable, result: ClassResult): FilledGradebook {
  const column = gradebookColumn(gradebook, result);
  const [header, ...rows] = gradebook.rows;
  const named = (header?.cells ?? []).map(({ text }) => text.trim());
  const isPerson = (row: CsvRow) => identities.some((name) => cell(row, named.indexOf(name)) !== '');
  const people = rows.filter(isPerson);
  // Rows of nobody come first: what the points are out of, and how they are posted.
  const possible = rows
    .filter((row) => !isPerson(row))
    .map((row) => cell(row, column))
    .find((text) => /^[\d.,]+$/.test(text));
  const { found, problems } = matched(result.rows, people, named, gradebook.name);
  const comma = /^\d+,\d+$/.test(possible ?? '');
  const edits = [...found].flatMap(([row, student]) => {
    const text = scoreText(student, comma);
    return text === undefined ? [] : [{ row, column, text, old: cell(row, column), student }];
  });
  return {
    text: spliced(gradebook, edits),
    notes: [...problems, ...strangers(people, found), ...lowered(edits), ...otherMaximum(possible, result.maxScore)],
  };
}

function cell({ cells }: CsvRow, column: number): string {
  return cells[column]?.text.trim() ?? '';
}

function scoreText(row: StudentRow, comma: boolean): string | undefined {
  if (row.adjusted.isExcused) return 'EX';
  if (!hasScore(row)) return undefined;
  const text = pointsText(row.adjusted.score);
  return comma ? text.replace('.', ',') : text;
}

/** The row of each student. Where two could be meant, nobody gets the points. */
function matched(students: readonly StudentRow[], people: readonly CsvRow[], named: readonly string[], file: string) {
  const problems: string[] = [];
  const missing: string[] = [];
  const claims = new Map<CsvRow, StudentRow[]>();
  const byIdentity = identities.map((name) => rowsByKey(people, named.indexOf(name)));
  for (const student of students) {
    const rows = byIdentity.map((index) => index.get(key(student.student.id)) ?? []).find(({ length }) => length > 0);
    const shown = visibleText(student.student.id, 60);
    const [row, second] = rows ?? [];
    if (!row) missing.push(shown);
    else if (second) problems.push(`${file}:${second.line}: the id ${shown} stands there twice: neither is filled in`);
    else claims.set(row, [...(claims.get(row) ?? []), student]);
  }
  const found = new Map<CsvRow, StudentRow>();
  for (const [row, [first, ...others]] of claims) {
    if (first && others.length === 0) found.set(row, first);
    else
      problems.push(
        `${file}:${row.line}: ${others.length + 1} students of this class have this id: it is not filled in`,
      );
  }
  problems.push(...noted(`${file}: not in it, so that grades.csv alone has their scores`, missing));
  return { found, problems };
}

function rowsByKey(rows: readonly CsvRow[], column: number): ReadonlyMap<string, readonly CsvRow[]> {
  const found = new Map<string, CsvRow[]>();
  for (const row of rows) {
    const own = key(cell(row, column));
    // A column that is not there is empty for everyone.
    if (own === '') continue;
    found.set(own, [...(found.get(own) ?? []), row]);
  }
  return found;
}

/** Logins are the same in any case. */
function key(id: string): string {
  return id.normalize('NFC').toLowerCase();
}

const mostNames = 5;

/** A line with the first of these, and how many more there are; none where there are none. */
function noted(what: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : '';
  return [`${what}: ${names.slice(0, mostNames).join('; ')}${more}`];
}

function strangers(people: readonly CsvRow[], found: ReadonlyMap<CsvRow, StudentRow>): string[] {
  const names = people
    .filter((row) => !found.has(row))
    .map((row) => visibleText(cell(row, 0), 60))
    // Every course has this one, for the teacher's own tries.
    .filter((name) => name !== 'Student, Test');
  return noted('canvas.csv: left as they were, since they are not in this class', names);
}

interface Edit {
  readonly row: CsvRow;
  readonly column: number;
  readonly text: string;
  readonly old: string;
  readonly student: StudentRow;
}

function lowered(edits: readonly Edit[]): string[] {
  const lower = edits.flatMap(({ old, text, student }) => {
    const [before, now] = [Number(old.replace(',', '.')), Number(text.replace(',', '.'))];
    return old !== '' && now < before ? [`${visibleText(student.student.id, 60)} from ${old} to ${text}`] : [];
  });
  return noted('canvas.csv: lowers what Canvas has', lower);
}

function otherMaximum(possible: string | undefined, maxScore: number): string[] {
  if (possible === undefined || Number(possible.replace(',', '.')) === maxScore) return [];
  return [`canvas.csv: Canvas counts ${possible} points for this assignment, the rubric ${pointsText(maxScore)}`];
}

/** The bytes with other cells. Spreadsheets may have left out empty cells at the end of a row. */
function spliced({ bytes, separator }: CsvTable, edits: readonly Edit[]): string {
  let text = '';
  let done = 0;
  for (const { row, column, text: value } of edits.toSorted((a, b) => a.row.line - b.row.line)) {
    const standing = row.cells[column];
    const end = row.cells.at(-1)?.end ?? 0;
    const missing = standing ? '' : separator.repeat(column - row.cells.length + 1);
    const written = value.includes(separator) ? `"${value}"` : value;
    text += bytes.toString('utf8', done, standing?.start ?? end) + missing + written;
    done = standing?.end ?? end;
  }
  return text + bytes.toString('utf8', done);
}
