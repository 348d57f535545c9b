import { describe, expect, test } from '@jest/globals';
import { gradientCheck } from './gradient-check.ts';
import { multiply, scale, sum } from './tensor/arithmetic.ts';
import { tensor } from './tensor/nested.ts';
import type { Tensor } from './tensor/tensor.ts';

const squares = (x: Tensor) => sum(multiply(x, x));
const x = tensor([1, 2, -3]);
const gradientTimes = (factors: number[]) => (at: Tensor) => multiply(tensor(factors), scale(2, at));
const check = (factors: number[], tolerance = 1e-6) =>
  gradientCheck(squares, gradientTimes(factors), x, 0.5, tolerance);

describe('gradientCheck', () => {
  test('a right gradient is ok, and worst is 0 at index 0 where all is exact', () => {
    expect(check([1, 1, 1])).toMatchObject({ ok: true, index: 0, worst: { data: new Float64Array([0]) } });
  });

  test('one wrong sign is found where it stands', () => {
    expect(check([1, -1, 1])).toMatchObject({ ok: false, index: 1, worst: { data: new Float64Array([2]) } });
  });

  test('of several largest errors the first is named', () => {
    expect(check([1, 2, 2])).toMatchObject({ ok: false, index: 1, worst: { data: new Float64Array([0.5]) } });
  });

  test('is ok up to and including the tolerance', () => {
    expect(check([1, 1, 2], 0.5).ok).toBe(true);
    expect(check([1, 1, 2], 0.499).ok).toBe(false);
  });

  test('a NaN is worse than any number', () => {
    const found = check([-1, 1, Number.NaN]);
    expect(found).toMatchObject({ ok: false, index: 2, worst: { data: new Float64Array([Number.POSITIVE_INFINITY]) } });
  });
});
