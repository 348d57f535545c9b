import { describe, expect, test } from '@jest/globals';
import type { Observation } from '../contract/observation.ts';
import type { Value } from '../contract/value.ts';
import { initialisation } from './initialisation.ts';

const data = { widths: [2, 2, 1], seed: 5, otherSeed: 6 };
const returned = (value: Value): Observation => ({ outcome: 'returned', value, operations: 1 });
const layer = (W: Value, b: Value): Value => ({
  kind: 'object',
  entries: new Map([
    ['W', W],
    ['b', b],
  ]),
});
const weights = (first = 1, bias = 0): Value => [
  layer(
    [
      [first, 2],
      [3, 4],
    ],
    [0, bias],
  ),
  layer([[5, 6]], [0]),
];

const findingFor = (first: Observation, other = returned(weights(9)), again = first) =>
  initialisation.judge(data, [first, other, again]).finding;

describe('initialisation', () => {
  test('asks for one seed, another one, and the first again', () => {
    const context = { criterion: 'init' } as Parameters<typeof initialisation.plan>[1];
    const { calls } = initialisation.plan({ kind: 'initialisation', ...data }, context);
    expect(calls.map((call) => [call.export, call.arguments])).toEqual([
      ['init', [[2, 2, 1], 5]],
      ['init', [[2, 2, 1], 6]],
      ['init', [[2, 2, 1], 5]],
    ]);
  });

  test('takes any weights that differ, biases all 0 or not', () => {
    expect(findingFor(returned(weights()))).toBeUndefined();
    expect(findingFor(returned(weights(1, 0.5)))).toBeUndefined();
  });

  test('a matrix of one entry may hold any number, a larger one not the same everywhere', () => {
    const single = (w: number): Value => [layer([[w]], [0]), layer([[1], [w]], [0, 0])];
    const judged = (first: Value, other: Value) =>
      initialisation.judge({ ...data, widths: [1, 1, 2] }, [first, other, first].map(returned)).finding;
    expect(judged(single(2), single(3))).toBeUndefined();
    expect(judged(single(1), single(3))).toEqual({ kind: 'all-equal', part: '[1].W', received: 1 });
  });

  test('every number must be finite', () => {
    expect(findingFor(returned(weights(Number.NaN)))).toMatchObject({
      kind: 'not-finite',
      part: '[0].W',
      index: [0, 0],
    });
    expect(findingFor(returned(weights(1, Number.NEGATIVE_INFINITY)))).toMatchObject({ part: '[0].b', index: [1] });
  });

  test('the other seed is held to the same', () => {
    expect(findingFor(returned(weights()), returned([]))).toMatchObject({ kind: 'wrong-form' });
    expect(findingFor(returned(weights()), { outcome: 'missing' })).toMatchObject({ kind: 'no-value' });
  });

  test('the same seed gives the same, and another seed something else', () => {
    const base = returned(weights());
    expect(findingFor(base, base)).toEqual({ kind: 'seed-ignored', seeds: [5, 6] });
    expect(findingFor(base, undefined, returned(weights(2)))).toEqual({
      kind: 'not-repeatable',
      second: 'another-value',
    });
    expect(findingFor(base, undefined, { outcome: 'missing' })).toEqual({ kind: 'not-repeatable', second: 'no-value' });
  });
});
