import { expect, test } from '@jest/globals';
import type { Call, PlannedCase } from '../contract/plan.ts';
import { judge } from '../judge/judge.ts';
import { callTwice } from './call-twice.ts';

const call = (name: string, ...args: Call['arguments']): Call => ({ export: name, arguments: args, watch: true });
const planned = (index: number, ...calls: number[]): PlannedCase => ({
  family: 'f',
  index,
  export: 'f',
  check: 'value',
  calls,
  data: { tolerance: { roundoffs: 64, relative: 0, absolute: 0 } },
  expected: { kind: 'tensor', shape: [], data: [1], roundoff: [1] },
});
const plan = { calls: [call('f', 1), call('f', 2)], criteria: [{ id: 'f', cases: [planned(0, 0), planned(1, 1)] }] };

test('callTwice: every call is made once more, the last one first, and its case knows where', () => {
  const { calls, criteria } = callTwice(plan);
  expect(calls.map(({ arguments: [x] }) => x)).toEqual([1, 2, 2, 1]);
  expect(criteria[0]?.cases.map(({ again }) => again)).toEqual([[3], [2]]);
});

test('callTwice: a call that is made with the result of another one is made once', () => {
  const chained = { ...plan, calls: [call('f', 1), call('f', { resultOf: 1 })] };
  const { calls, criteria } = callTwice(chained);
  expect(calls).toHaveLength(3);
  expect(criteria[0]?.cases[1]?.again).toBeUndefined();
});

test('judge: a right result that another order of calls changes is told as not repeatable', () => {
  const returned = (value: number) => ({ outcome: 'returned', value, operations: 1 }) as const;
  const observations = {
    module: { outcome: 'loaded', exports: {} } as const,
    calls: [returned(1), returned(1), returned(1), returned(2)],
    console: '',
  };
  const [verdict] = judge(callTwice(plan), observations);
  expect(verdict?.cases.map(({ finding }) => finding?.kind)).toEqual(['not-repeatable', undefined]);
});
