import { expect, test } from '@jest/globals';
import type { Plan, PlannedCase } from '../contract/plan.ts';
import { planOnly } from './plan-only.ts';

const call = (name: string) => ({ export: name, arguments: [], watch: false });
const planned = (family: string, calls: readonly number[], again?: readonly number[]): PlannedCase => ({
  family,
  index: 0,
  export: 'f',
  check: 'value',
  calls,
  data: null,
  ...(again ? { again } : {}),
});
const plan: Plan = {
  calls: ['a', 'b', 'c', 'd'].map(call),
  criteria: [
    { id: 'one', cases: [planned('x', [0]), planned('y', [1, 2], [3])] },
    { id: 'two', cases: [planned('x', [2])] },
  ],
};

test('planOnly: keeps the calls of the wanted cases, and moves their positions along', () => {
  expect(planOnly(plan, ({ family }) => family === 'y')).toEqual({
    calls: ['b', 'c', 'd'].map(call),
    criteria: [{ id: 'one', cases: [planned('y', [0, 1], [2])] }],
  });
  expect(planOnly(plan, ({ family }) => family === 'x').calls).toEqual(['a', 'c'].map(call));
});

test('planOnly: is the plan itself where every case is wanted', () => {
  expect(planOnly(plan, () => true)).toEqual(plan);
});
