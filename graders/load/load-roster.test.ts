import { describe, expect, test } from '@jest/globals';
import { UsageError } from '../contract/grader-error.ts';
import { loadRoster, parseRoster } from './load-roster.ts';

const read = (text: string) => parseRoster(Buffer.from(text), 'r.csv');

test('parseRoster: every column that is known is read, in any order and case', () => {
  const text = `\ufeffName;E-Mail;ID;Sectoin;Submitted At;late-days-left;Degree\r
"Lovelace; Ada";x;ada;T1;2026-11-30T23:59:00+01:00;2;BSc\r
;;bob;;;;\r
`;
  expect(read(text)).toEqual({
    students: [
      {
        id: 'ada',
        name: 'Lovelace; Ada',
        email: 'x',
        submittedAt: '2026-11-30T23:59:00+01:00',
        lateDaysLeft: 2,
        isOnRoster: true,
      },
      { id: 'bob', isOnRoster: true },
    ],
    problems: ['r.csv:1: the column "sectoin" is not read: did you mean section?'],
  });
});

describe('parseRoster: what is wrong with a line is told with its number, and the others are read', () => {
  test.each([
    ['an id again', 'ada', 'ada', ['ada'], 'the id "ada" stands here again: the first line counts'],
    ['an id again in another Unicode form', 'zo\u00eb', 'zoe\u0308', ['zo\u00eb'], 'stands here again'],
    ['no id', 'ada', ',Nobody', ['ada'], 'the id is empty'],
    ['an id that Excel rounded', 'ada', '1.23457E+11', ['ada'], 'was rounded by a spreadsheet'],
    ['an id that Excel rounded in German', 'ada', '"1,23457E+11"', ['ada'], 'was rounded by a spreadsheet'],
    ['a name with a comma', 'ada', 'bob,Smith, Bob,b@x', ['ada', 'bob'], '4 cells, and the header has 3'],
    [
      'a date without an offset',
      'ada',
      'bob,,2026-11-30T10:00',
      ['ada', 'bob'],
      'must be like 2026-11-30T23:59:00+01:00',
    ],
    ['a day that there is not', 'ada', 'bob,,2026-02-30T10:00Z', ['ada', 'bob'], 'here stands "2026-02-30T10:00Z"'],
  ])('%s', (_, first, second, ids, problem) => {
    const { students, problems } = read(`id,name,submitted_at\n${first}\n\n${second}\n`);
    expect(students.map(({ id }) => id)).toEqual(ids);
    expect(problems).toEqual([expect.stringContaining(problem)]);
    expect(problems[0]).toMatch(/^r\.csv:4: /);
  });

  test('a budget that is no number', () => {
    const { students, problems } = read('id,late_days_left\nada,two\nbob,-1\ncyd,0\n');
    expect(students.map(({ lateDaysLeft }) => lateDaysLeft)).toEqual([undefined, undefined, 0]);
    expect(problems.map((line) => line.slice(0, 7))).toEqual(['r.csv:2', 'r.csv:3']);
  });
});

describe('parseRoster: what is no roster is told in one line', () => {
  test.each([
    ['', 'r.csv:1: the roster is empty: its first line must name the columns'],
    ['name,email\nAda,a@x\n', 'r.csv:1: there is no column id; there are: name, email'],
    ['id,name,ID\nada,x,y\n', 'r.csv:1: the column id stands there twice: remove one'],
    ['id,name\nada,"x\n', 'r.csv: '],
  ])('%j', (text, line) => {
    expect(() => read(text)).toThrow(UsageError);
    expect(() => read(text)).toThrow(line);
  });

  test('a file that is not there, and a folder', async () => {
    await expect(loadRoster('no/such.csv')).rejects.toThrow('no/such.csv: there is no such file');
    await expect(loadRoster('graders')).rejects.toThrow('graders: it is a folder');
  });
});
