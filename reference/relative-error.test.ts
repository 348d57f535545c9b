import { describe, expect, test } from '@jest/globals';
import { relativeError, relativeErrors } from './relative-error.ts';
import { tensor, toNested } from './tensor/nested.ts';
import { unitRoundoff } from './tensor/tensor.ts';
import { randomTensors } from './testing/random-tensor.ts';

const of = (a: number[], b: number[]) => relativeError(tensor(a), tensor(b)).data[0];

describe('relativeError', () => {
  test('is the largest over the entries, and a vector against itself has none', () => {
    expect(of([1, 2, 10], [1, 4, 9])).toBe(0.5);
    expect(of([1, -2, 3], [1, -2, 3])).toBe(0);
  });

  test('is 1 against zero, 2 against the opposite sign, and the same both ways round', () => {
    expect(of([0], [1e-300])).toBe(1);
    expect(of([3, -2], [-3, -2])).toBe(2);
    expect(of([4, 5], [1, 5])).toBe(of([1, 5], [4, 5]));
  });

  test('two zeros are equal, whatever their sign', () => {
    expect(of([0, -0, 0], [0, 0, -0])).toBe(0);
  });

  test('is Infinity when either side holds a NaN, wherever it stands', () => {
    expect(of([Number.NaN, 1], [1, 1])).toBe(Number.POSITIVE_INFINITY);
    expect(of([1, 1], [5, Number.NaN])).toBe(Number.POSITIVE_INFINITY);
    expect(of([Number.NaN], [Number.NaN])).toBe(Number.POSITIVE_INFINITY);
  });

  test('vectors of different length have none', () => {
    expect(() => relativeError(tensor([1, 2]), tensor([1]))).toThrow('the shapes [2] and [1] differ');
  });
});

test('relativeErrors: the bound covers each way to write the formula', () => {
  const draw = randomTensors('ways to divide');
  const [a, b] = [draw(500), draw(500)];
  const { data, roundoff } = relativeErrors(a, b);
  for (const [i, r] of data.entries()) {
    const [left, right] = [a.data[i]!, b.data[i]!];
    const [low, high] = [left, right].sort((p, q) => Math.abs(p) - Math.abs(q)) as [number, number];
    const larger = Math.abs(high);
    for (const other of [
      Math.abs(left / larger - right / larger),
      1 - low / high,
      Math.abs(left - right) * (1 / larger),
    ]) {
      expect(Math.abs(other - r)).toBeLessThanOrEqual(unitRoundoff * roundoff[i]!);
    }
  }
});

test('relativeErrors: an error of a and b is passed on, relative to the larger', () => {
  const uncertain = { ...tensor([4, 0]), roundoff: new Float64Array([8, 8]) };
  expect(toNested(relativeErrors(uncertain, tensor([2, 0])))).toEqual([0.5, 0]);
  // (1 + 1/2)(8 + 0) / 4 inherited, (4 + 2) / 4 + 2/2 of its own.
  expect(relativeErrors(uncertain, tensor([2, 0])).roundoff[0]).toBe(3 + 2.5);
});
