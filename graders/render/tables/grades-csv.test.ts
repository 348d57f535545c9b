import { expect, test } from '@jest/globals';
import { parseCsv } from '../../load/parse-csv.ts';
import { nastyStrings } from '../testing/nasty-strings.ts';
import { canvasCsv } from './canvas-csv.ts';
import { gradesCsv } from './grades-csv.ts';
import { adjustedTo, classWith, studentRow } from './testing/student-row.ts';

const read = (text: string) =>
  parseCsv(Buffer.from(text), 't.csv').rows.map(({ cells }) => cells.map((cell) => cell.text));

const late = adjustedTo(80, 70, { lateDays: 2, budgetDays: 1, lateLoss: 10, reasons: ['It was late.', 'Very.'] });
const rows = [
  studentRow('ada', 80, {
    student: {
      id: 'ada',
      name: 'Lovelace, "Ada"',
      email: 'a@x',
      section: 'T1',
      submittedAt: '2026-11-30T10:00Z',
      isOnRoster: true,
    },
    adjusted: late,
    extra: 2.5,
  }),
  studentRow('bob', 0, { state: 'nothing-handed-in', criteria: [] }),
  studentRow('cyd', 0, { state: 'not-graded', criteria: [], problem: 'the guest did not start' }),
];

test('gradesCsv: a row for each student, raw beside adjusted, and no score where none was given', () => {
  const [header, ...cells] = read(gradesCsv(classWith(rows)));
  const byName = cells.map((row) => Object.fromEntries((header ?? []).map((name, i) => [name, row[i]])));
  expect(byName).toMatchObject([
    {
      ...{ id: 'ada', name: 'Lovelace, "Ada"', email: 'a@x', section: 'T1', submitted_at: '2026-11-30T10:00Z' },
      ...{ state: 'graded', raw: '80', adjusted: '70', max: '100', late_days: '2', free_days: '1', late_loss: '10' },
      ...{ excused: '', extra: '2.5', reasons: 'It was late. Very.', problem: '', 'criterion: loss': '80' },
    },
    { id: 'bob', state: 'nothing-handed-in', raw: '0', adjusted: '0', 'criterion: loss': '' },
    { id: 'cyd', state: 'not-graded', raw: '', adjusted: '', problem: 'the guest did not start' },
  ]);
});

test('gradesCsv: begins with the mark that lets Excel read it as UTF-8, and has CRLF throughout', () => {
  const text = gradesCsv(classWith(rows));
  expect(text.startsWith('\ufeff"id","name"')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test.each([
  ['gradesCsv', gradesCsv],
  ['canvasCsv', canvasCsv],
])('%s: nothing that a student typed is a formula, a second cell or a second line', (_, write) => {
  const hostile = nastyStrings.map((text) =>
    studentRow(text, 1, {
      student: { id: text, name: text, email: text, section: text, isOnRoster: true },
      problem: text,
    }),
  );
  const table = read(write(classWith(hostile)));
  const [header] = table;
  expect(table.filter((row) => row.length !== header?.length)).toEqual([]);
  expect(table.slice(-hostile.length)).toHaveLength(nastyStrings.length);
  expect(table.flat().filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
});

test('canvasCsv: the columns that Canvas imports', () => {
  const excused = studentRow('eve', 0, { adjusted: adjustedTo(0, 0, { isExcused: true, reasons: ['r'] }) });
  expect(read(canvasCsv(classWith([...rows, excused])))).toEqual([
    ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', 'a6 The linear net'],
    ['Points Possible', '', '', '', '', '100'],
    ['Lovelace, "Ada"', '', 'ada', '', 'T1', '70'],
    ['', '', 'bob', '', '', '0'],
    ['', '', 'cyd', '', '', ''],
    ['', '', 'eve', '', '', 'EX'],
  ]);
});
