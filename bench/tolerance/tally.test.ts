import { expect, test } from '@jest/globals';
import type { Expected } from '../../graders/contract/expected.ts';
import { Tally } from './tally.ts';

const tolerance = { roundoffs: 64, relative: 0, absolute: 0 };
const expected: Expected = { kind: 'tensor', shape: [3], data: [1, 0.1, 0], roundoff: [1, 1, 0] };

test('Tally: counts the entries that rounding can touch, and those that came out in other bits', () => {
  const tally = new Tally(tolerance);
  const take = tally.begin(expected);
  expect(take('one', [1, 0.1, 0])).toBe(true);
  expect(take('another', [1 + 2 ** -52, 0.1, -0])).toBe(true);
  expect(tally.result()).toMatchObject({ entries: 4, cases: 1, ways: 2, inOtherBits: 0.25, rejects: 0 });
  expect(tally.result().largestMargin).toBe(2 / 64);
});

test('Tally: counts what the judge refuses, a wrong form included', () => {
  const tally = new Tally(tolerance);
  const take = tally.begin(expected);
  expect(take('one', [1, 0.1 + 1e-13, 0])).toBe(false);
  expect(take('one', 7)).toBe(false);
  expect(tally.result().rejects).toBe(2);
});

test('Tally: tells which share of right entries rounding to float32 would take beyond their bounds', () => {
  const tally = new Tally(tolerance);
  tally.noteBounds({ ...expected, data: [1, 0.1, 0.3], roundoff: [1, 1, 2 ** 40] });
  expect(tally.result().float32Refused).toBe(0.5); // 1 is a float32 number
});

test('Tally: words are entries where there are no numbers', () => {
  const tally = new Tally(tolerance);
  tally.begin({ kind: 'list', ordered: true, items: ['a', 'b'].map((value) => ({ kind: 'exactly', value })) })('one', [
    'a',
    'b',
  ]);
  expect(tally.result()).toMatchObject({ entries: 2, rejects: 0, largestMargin: 0 });
});
