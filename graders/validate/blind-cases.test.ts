import { expect, test } from '@jest/globals';
import type { Expected } from '../contract/expected.ts';
import type { Plan, PlannedCase } from '../contract/plan.ts';
import type { Rubric } from '../contract/rubric.ts';
import { blindFamilies, blindParts } from './blind-cases.ts';

const rubric: Rubric = {
  assignment: 'x',
  title: 'X',
  total: 1,
  seed: 'public',
  criteria: [{ id: 'f', title: 'f', points: 1, cases: [{ check: 'value', family: 'x', count: 2, points: 1 }] }],
};

function planFor(...answers: Expected[]): Plan {
  const cases = answers.map(
    (expected, index): PlannedCase => ({
      family: 'x',
      index,
      export: 'f',
      check: 'value',
      calls: [],
      data: null,
      expected,
    }),
  );
  return { calls: [], criteria: [{ id: 'f', cases }] };
}

const tensor = (data: readonly number[], roundoff = data.map(Math.abs)): Expected => ({
  kind: 'tensor',
  shape: [data.length],
  data,
  roundoff,
});

test('blindParts: a part that is zero throughout could have told nothing, one with a single number can', () => {
  const plan = planFor({ kind: 'fields', fields: { dW: tensor([0, 0]), db: tensor([0, 1]) } });
  expect(blindParts(plan, rubric)).toMatchObject([{ criterion: 'f', part: 'dW', because: 'zero' }]);
});

test('blindParts: nor can one whose bound is above a millionth of its largest entry', () => {
  const plan = planFor(tensor([1, 2], [1e9, 1e9]), tensor([1, 2], [1e6, 1e6]));
  expect(blindParts(plan, rubric)).toMatchObject([{ planned: { index: 0 }, because: 'wide-bound' }]);
});

test('blindParts: what is not finite is met or missed, and texts are exact', () => {
  expect(
    blindParts(planFor(tensor([Number.POSITIVE_INFINITY], [0]), { kind: 'exactly', value: null }), rubric),
  ).toEqual([]);
});

test('blindParts: a single number may be 0 beside others, but not alone', () => {
  const zero: Expected = { kind: 'tensor', shape: [], data: [0], roundoff: [0] };
  const one: Expected = { kind: 'tensor', shape: [], data: [1], roundoff: [1] };
  expect(blindParts(planFor({ kind: 'fields', fields: { x: zero, y: one } }), rubric)).toEqual([]);
  expect(blindParts(planFor(zero), rubric)).toMatchObject([{ part: '', because: 'zero' }]);
});

test('blindFamilies: names a family when none of its cases can tell', () => {
  const blindTwice = planFor(tensor([0]), tensor([0]));
  expect(blindFamilies(blindTwice, blindParts(blindTwice, rubric))).toEqual(['f.x']);
  const blindOnce = planFor(tensor([0]), tensor([1]));
  expect(blindFamilies(blindOnce, blindParts(blindOnce, rubric))).toEqual([]);
});
