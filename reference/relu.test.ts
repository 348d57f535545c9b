import { expect, test } from '@jest/globals';
import { relu, reluPrime } from './relu.ts';
import { apply } from './tensor/apply.ts';
import { tensor, toNested } from './tensor/nested.ts';
import { unitRoundoff } from './tensor/tensor.ts';

test("relu and its slope: the lecture's definition, with 0 for both at 0", () => {
  const v = tensor([3, 0.5, 0, -0, -0.5, -1e4]);
  expect(toNested(apply(v, relu))).toEqual([3, 0.5, 0, 0, 0, 0]);
  expect(toNested(apply(v, reluPrime))).toEqual([1, 1, 0, 0, 0, 0]);
});

test('relu: rounding reaches the value only as far as it lifts v over 0', () => {
  const bound = (v: number, e: number) => relu.roundoff(v, e);
  expect(bound(2, 10)).toBe(10);
  expect(bound(0, 10)).toBe(10);
  expect(bound(-4 * unitRoundoff, 10)).toBe(6);
  expect(bound(-1, 10)).toBe(0);
});

test('relu: NaN stays NaN', () => {
  expect(relu.value(Number.NaN)).toBeNaN();
});
