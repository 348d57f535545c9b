import { expect, test } from '@jest/globals';
import type { Assignment } from '../contract/assignment.ts';
import type { Argument } from '../contract/value.ts';
import { remembered } from './remembered.ts';

const number = (value: number) => ({ kind: 'tensor', shape: [], data: [value], roundoff: [0] }) as const;

function counting(): { assignment: Assignment; calls: unknown[][] } {
  const calls: unknown[][] = [];
  const answer = (...args: readonly Argument[]) => {
    calls.push([...args]);
    return number(1 / Number(args[1] ?? 1));
  };
  const small = {
    count: 2,
    draw: (_: () => number, index: number) => ({ kind: 'call' as const, arguments: [[index]] }),
  };
  const assignment: Assignment = {
    id: 'a0',
    file: 'a.ts',
    exports: [],
    oracle: { f: answer },
    misconceptions: { wrong: { f: answer } },
    families: {},
    small: { f: small },
    derivatives: {},
  };
  return { assignment: remembered(assignment), calls };
}

test('remembered: an answer is worked out once for the same arguments, each formula for itself', () => {
  const { assignment, calls } = counting();
  const x = [1, 2];
  const twice = [assignment.oracle.f?.(x, 2), assignment.oracle.f?.(x, 2)];
  expect(twice[0]).toBe(twice[1]);
  expect(calls).toHaveLength(1);
  assignment.misconceptions.wrong?.f?.(x, 2);
  assignment.oracle.f?.(x, 3);
  assignment.oracle.f?.([1, 2], 2);
  expect(calls).toHaveLength(4);
});

test('remembered: both zeros have answers of their own', () => {
  const { assignment } = counting();
  const x = [1];
  expect(assignment.oracle.f?.(x, 0)).toEqual(number(Infinity));
  expect(assignment.oracle.f?.(x, -0)).toEqual(number(-Infinity));
});

test('remembered: a small case is drawn once, so that its arguments are the same ones', () => {
  const { draw } = counting().assignment.small.f ?? {};
  expect(draw?.(() => 0, 1)).toBe(draw?.(() => 0, 1));
  expect(draw?.(() => 0, 1)).not.toBe(draw?.(() => 0, 0));
});
