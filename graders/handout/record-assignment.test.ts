import { expect, test } from '@jest/globals';
import type { Assignment } from '../contract/assignment.ts';
import type { Expected } from '../contract/expected.ts';
import { GraderError } from '../contract/grader-error.ts';
import type { LoadedRubric } from '../contract/rubric.ts';
import { planCalls } from '../plan/plan-calls.ts';
import { playBack } from './play-back.ts';
import { recordAssignment } from './record-assignment.ts';

const number = (value: number): Expected => ({ kind: 'tensor', shape: [], data: [value], roundoff: [1] });

const assignment: Assignment = {
  id: 'square',
  file: 'square.ts',
  exports: [
    { name: 'square', parameters: ['x'] },
    { name: 'secret', parameters: ['x'] },
  ],
  oracle: {
    square: (x) => number(Number(x) ** 2),
    secret: (x) => number(Number(x) + 1),
  },
  families: {
    square: { reals: (random) => ({ kind: 'call', arguments: [random()] }) },
    secret: { reals: (random) => ({ kind: 'call', arguments: [random()] }) },
  },
  small: { square: { count: 2, draw: (_, index) => ({ kind: 'call', arguments: [index] }) } },
  misconceptions: {
    doubled: { square: (x) => number(2 * Number(x)) },
    refused: {
      square: () => {
        throw new RangeError('never right');
      },
    },
    told: { secret: (x) => number(Number(x)) },
  },
  derivatives: {},
};

const cases = [{ check: 'value', family: 'reals', count: 3, points: 50 }];
const rubric: LoadedRubric = {
  hash: 'sha256:of the course',
  rubric: {
    assignment: 'square',
    title: 'Squares',
    total: 100,
    seed: 'public',
    misconceptions: {
      doubled: { says: 'twice', caughtBy: ['square'] },
      told: { says: 'hidden', caughtBy: ['secret'] },
    },
    criteria: [
      { id: 'square', title: 'The square', points: 50, cases },
      { id: 'secret', title: 'A secret', points: 50, cases, disclosure: 'hidden' },
    ],
  },
};

const { record, values } = recordAssignment(assignment, rubric, 'autumn');
const played = playBack(JSON.parse(JSON.stringify(record)), values);

test('record: the same inputs and answers are there without the formulas', () => {
  const { calls } = planCalls(played, record.rubric.rubric, 'whatever');
  expect(calls).toEqual(planCalls(assignment, record.rubric.rubric, 'autumn').calls);
  for (const { arguments: args } of calls) {
    expect(played.oracle.square?.(...args)).toEqual(assignment.oracle.square?.(...args));
    expect(played.misconceptions.doubled?.square?.(...args)).toEqual(
      assignment.misconceptions.doubled?.square?.(...args),
    );
  }
  expect([0, 1].map((index) => played.small.square?.draw(Math.sqrt as never, index))).toEqual([
    { kind: 'call', arguments: [0] },
    { kind: 'call', arguments: [1] },
  ]);
  expect(played.oracle.square?.(1)).toEqual(number(1));
});

test('record: what was not asked has no answer, and a formula that threw has none', () => {
  expect(() => played.oracle.square?.(12345)).toThrow(GraderError);
  expect(played.misconceptions.refused).toEqual({});
});

test('record: hidden criteria are in no part of it, and the seed and the hash are those that reports state', () => {
  const text = JSON.stringify(record.rubric) + JSON.stringify(record.oracle) + values.texts.join();
  expect(text).not.toMatch(/secret|told|hidden/);
  expect([record.seed, record.rubric.rubric.seed, record.rubric.hash]).toEqual([
    'autumn',
    'autumn',
    'sha256:of the course',
  ]);
});
