import { describe, expect, test } from '@jest/globals';
import type { StudentRow } from '../../contract/class-result.ts';
import { parseCsv } from '../../load/parse-csv.ts';
import { fillGradebook } from './fill-gradebook.ts';
import { adjustedTo, classWith, studentRow } from './testing/student-row.ts';

const header =
  'Student,ID,SIS User ID,SIS Login ID,Section,A5 Descent (11),"A6: The linear net (12)",Current Score\r\n';
const above = `\ufeff${header},,,,,Manual Posting,,\r\n    Points Possible,,,,,20,100,(read only)\r\n`;
const people = [
  '"Lovelace, Ada",101,900,ada@x,"T1, T2",20,,88.5\r\n',
  `"=cmd|' /C calc'!A0",102,901,bob@x,T1,,"40",\r\n`,
  '"Žuk, ""Luk""",103,,Cyd,T2,,,\r\n',
  '"Student, Test",104,,b0ee,T2,,,\r\n',
];
const gradebook = above + people.join('');
const fill = (text: string, rows: readonly StudentRow[]) =>
  fillGradebook(parseCsv(Buffer.from(text), 'g.csv'), classWith(rows));

test('fillGradebook: fills in one column, and leaves every other byte', () => {
  const { text, notes } = fill(gradebook, [studentRow('900', 63.5), studentRow('901', 100), studentRow('cyd', 0)]);
  const filled = [
    '"Lovelace, Ada",101,900,ada@x,"T1, T2",20,63.5,88.5\r\n',
    `"=cmd|' /C calc'!A0",102,901,bob@x,T1,,100,\r\n`,
    '"Žuk, ""Luk""",103,,Cyd,T2,,0,\r\n',
  ];
  expect(text).toBe(above + filled.join('') + people[3]);
  expect(notes).toEqual([]);
});

test('fillGradebook: nobody in the class leaves the file as it is', () => {
  expect(fill(gradebook, []).text).toBe(gradebook);
});

test('fillGradebook: whom there is no score for keeps the cell, and an excused student gets EX', () => {
  const { text } = fill(gradebook, [
    studentRow('900', 0, { adjusted: adjustedTo(0, 0, { isExcused: true, reasons: ['r'] }) }),
    studentRow('901', 0, { state: 'not-graded', problem: 'p' }),
    studentRow('cyd', 0, { state: 'refused', problem: 'p', adjusted: adjustedTo(0, 70, { reasons: ['set by hand'] }) }),
  ]);
  expect(text).toContain('20,EX,88.5');
  expect(text).toContain('T1,,"40",');
  expect(text).toContain('Cyd,T2,,70,');
});

describe('fillGradebook: says', () => {
  const notes = (text: string, ...rows: readonly StudentRow[]) => fill(text, rows).notes;

  test('who is not in the gradebook, and who not in the class', () => {
    expect(notes(gradebook, studentRow('900', 1), studentRow('eve', 1))).toEqual([
      'g.csv: not in it, so that grades.csv alone has their scores: eve',
      `canvas.csv: left as they were, since they are not in this class: =cmd|' /C calc'!A0; Žuk, "Luk"`,
    ]);
  });

  test('names of many as a number', () => {
    const many = Array.from({ length: 9 }, (_, i) => studentRow(`s${i}`, 1));
    expect(notes(above, ...many)).toEqual([
      'g.csv: not in it, so that grades.csv alone has their scores: s0; s1; s2; s3; s4 and 4 more',
    ]);
  });

  test('which score gets lower', () => {
    expect(notes(gradebook, studentRow('901', 39.5))).toContain(
      'canvas.csv: lowers what Canvas has: 901 from 40 to 39.5',
    );
    expect(notes(gradebook, studentRow('901', 40)).join()).not.toContain('lowers');
  });

  test('that Canvas counts other points', () => {
    const ten = gradebook.replace('20,100', '20,10');
    expect(notes(ten)).toContain('canvas.csv: Canvas counts 10 points for this assignment, the rubric 100');
  });

  test('whose id is not the id of one student only', () => {
    const twice = `${gradebook}"Twin, A",105,900,,T1,,,\r\n`;
    const filled = fill(twice, [studentRow('900', 5)]);
    expect(filled.notes[0]).toBe('g.csv:8: the id 900 stands there twice: neither is filled in');
    expect(filled.text).toBe(twice);
    const both = fill(gradebook, [studentRow('900', 5), studentRow('101', 6)]);
    expect(both.notes[0]).toBe('g.csv:4: 2 students of this class have this id: it is not filled in');
    expect(both.text).toBe(gradebook);
  });
});

describe('fillGradebook: the form of the file', () => {
  test('semicolons and decimal commas stay', () => {
    const text =
      'Student;ID;SIS User ID;SIS Login ID;Section;a6 (1)\nPoints Possible;;;;;100,00\nA;1;900;a;T;\nB;2;901;b;T\n';
    expect(fill(text, [studentRow('900', 63.5), studentRow('901', 7)]).text).toBe(
      text.replace('A;1;900;a;T;', 'A;1;900;a;T;63,5').replace('B;2;901;b;T', 'B;2;901;b;T;7'),
    );
  });

  test('a decimal comma between commas is quoted', () => {
    const text = 'Student,ID,SIS User ID,a6 (1)\nPoints Possible,,,"100,00"\nA,1,900,';
    expect(fill(text, [studentRow('900', 63.5)]).text).toBe(`${text}"63,5"`);
  });
});

describe('gradebookColumn: the only column that can be meant', () => {
  const columns = (...names: string[]) =>
    `Student,ID,SIS User ID,${names.join(',')}\n"A",1,900${',9'.repeat(names.length)}\n`;
  const filled = (text: string) => fill(text, [studentRow('900', 50)]).text.split('\n')[1];

  test.each([
    ['by its id', ['a61 (1)', 'Week 6 A6 (2)'], '"A",1,900,9,50'],
    ['by its title', ['LINEAR  (1)', 'the linear  NET (2)'], '"A",1,900,9,50'],
    ['by both, of several with the id', ['a6 draft (1)', 'a6 The Linear Net (2)'], '"A",1,900,9,50'],
    ['not a column of totals', ['a6 total', 'a6 (2)'], '"A",1,900,9,50'],
  ])('%s', (_, names, row) => {
    expect(filled(columns(...names))).toBe(row);
  });

  test.each([
    [columns('a5 (1)', 'a61 (2)'), 'no column is called a6 or The linear net; there are: a5 (1), a61 (2)'],
    [
      columns('a6 (1)', 'A6 resit (2)'),
      'more than one column could be that of a6 The linear net: a6 (1), A6 resit (2)',
    ],
    ['id,name\nada,Ada\n', 'it is no gradebook of Canvas'],
    ['', 'it is no gradebook of Canvas'],
  ])('%j', (text, mistake) => {
    expect(() => filled(text)).toThrow(mistake);
  });
});
