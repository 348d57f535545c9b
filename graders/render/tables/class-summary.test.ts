import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { classOf } from '../class/testing/class-of.ts';
import { classSummary } from './class-summary.ts';
import { adjustedTo, classWith, studentRow } from './testing/student-row.ts';

const schema = JSON.parse(readFileSync(new URL('schemas/class-summary.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ allErrors: true }).compile(schema);
const summary = (rows: Parameters<typeof classWith>[0]) => JSON.parse(classSummary(classWith(rows)));

test.each([0, 1, 2, 60])('classSummary: a class of %i is as the schema describes', (count) => {
  validate(JSON.parse(classSummary(classOf(count))));
  expect(validate.errors ?? []).toEqual([]);
});

test('classSummary: quartiles are those of Excel, of adjusted scores', () => {
  const rows = [10, 20, 40, 80].map((score, i) => studentRow(`s${i}`, 90, { adjusted: adjustedTo(90, score) }));
  expect(summary(rows).scores).toMatchObject({
    counted: 4,
    mean: 37.5,
    lowest: 10,
    lowerQuartile: 17.5,
    median: 30,
    upperQuartile: 50,
    highest: 80,
  });
});

test('classSummary: who is excused or was not graded is counted, and is in no mean', () => {
  const excused = studentRow('eve', 100, { adjusted: adjustedTo(100, 100, { isExcused: true, reasons: ['r'] }) });
  const { students, scores } = summary([
    studentRow('ada', 50),
    excused,
    studentRow('bob', 0, { state: 'nothing-handed-in', criteria: [] }),
  ]);
  expect(students).toMatchObject({ total: 3, graded: 2, nothingHandedIn: 1, excused: 1 });
  expect(scores).toMatchObject({ counted: 1, mean: 50 });
});

test('classSummary: names who needs a look, and why', () => {
  const near = studentRow('near', 50);
  const criteria = [{ ...near.criteria[0]!, status: 'timeout' as const, nearMiss: 3 }];
  const stranger = studentRow('who', 1, { student: { id: 'who', isOnRoster: false } });
  const refused = studentRow('zip', 0, { state: 'refused', problem: 'it is no archive', criteria: [] });
  expect(summary([studentRow('ada', 50), { ...near, criteria }, stranger, refused]).look).toEqual([
    { id: 'near', because: ['timed-out', 'near-miss'] },
    { id: 'who', because: ['unknown'] },
    { id: 'zip', because: ['refused'], problem: 'it is no archive' },
  ]);
});
