import { expect, test } from '@jest/globals';
import type { FirstFailure } from '../contract/report.ts';
import { lostCriterion, reportWith } from '../render/testing/report-with.ts';
import { CriterionRows } from './criterion-rows.ts';

const failure = (rest: Partial<FirstFailure>): FirstFailure => ({
  family: 'reals',
  index: 0,
  call: 'loss([1])',
  expected: '1',
  actual: '2',
  ...rest,
});

test('CriterionRows: keeps points, status and mistakes of each criterion', () => {
  const diagnosis = [{ misconception: 'missing-mean', message: 'Is the 1/t missing?' }];
  const [row] = new CriterionRows().of(reportWith([lostCriterion({ score: 2, diagnosis })]));
  expect(row).toEqual({
    id: 'loss',
    score: 2,
    maxScore: 10,
    status: 'failed',
    mistakes: [{ name: 'missing-mean', message: 'Is the 1/t missing?' }],
  });
});

test.each<[string, Partial<FirstFailure>, number | undefined]>([
  ['ten times the bound', { error: 20, bound: 2 }, 10],
  ['a little more than ten times', { error: 20.1, bound: 2 }, undefined],
  ['no number at all', { error: 'NaN', bound: 1e-11 }, undefined],
  ['something beside a bound of 0', { error: 1, bound: 0 }, undefined],
  ['another kind of failure', {}, undefined],
])('CriterionRows: %s', (_, rest, nearMiss) => {
  const firstFailure = failure(rest);
  const [row] = new CriterionRows().of(reportWith([lostCriterion({ cases: { passed: 0, total: 1, firstFailure } })]));
  expect(row?.nearMiss).toBe(nearMiss);
});
