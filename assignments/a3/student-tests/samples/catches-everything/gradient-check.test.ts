import { describe, expect, test } from 'nablagrade/jest';
import {
  centralDifference,
  forwardDifference,
  gradientCheck,
  numericalTensor,
  relativeError,
} from './gradient-check.ts';

const f = ([x, y, z]: number[]) => (x * y + z) ** 2 + Math.exp(x - y * z);
const gradient = ([x, y, z]: number[]) => [
  2 * (x * y + z) * y + Math.exp(x - y * z),
  2 * (x * y + z) * x - z * Math.exp(x - y * z),
  2 * (x * y + z) - y * Math.exp(x - y * z),
];
const at = [1, 2, 0];

describe('differences', () => {
  test('the gradient that everything is held against is the right one', () => {
    expect(gradient(at)).toBeGradientOf(f, at);
  });

  test('the forward difference of x^2 is 2x + h', () => {
    expect(forwardDifference(([x, y]) => x * x + y, [3, 1], 0.5)).toBeCloseToTensor([6.5, 1]);
  });

  test('the central difference of x^2 is 2x', () => {
    expect(centralDifference(([x, y]) => x * x + y, [3, 1], 0.5)).toBeCloseToTensor([6, 1]);
  });

  test('central differences come near the gradient of the lecture', () => {
    expect(centralDifference(f, at, 1e-4)).toBeCloseToTensor(gradient(at), { atol: 1e-5 });
  });

  test('the tensor has the index of the output first', () => {
    const value = [0, 0];
    // The same array each time, as f may do.
    const net = (W: number[][]) => {
      value[0] = W[0][0] + 2 * W[0][1] + 3 * W[0][2];
      value[1] = 10 * W[1][0] + 20 * W[1][1] + 30 * W[1][2];
      return value;
    };
    const T = numericalTensor(net, [[1, 2, 3], [4, 5, 6]], 0.5);
    expect(T).toHaveShape([2, 2, 3]);
    expect(T).toBeCloseToTensor([[[1, 2, 3], [0, 0, 0]], [[0, 0, 0], [10, 20, 30]]]);
  });
});

describe('relative error', () => {
  test('the larger of the two is the size', () => {
    expect(relativeError([2, 4], [2, 3])).toBeCloseTo(0.25, 10);
    expect(relativeError([3], [-3])).toBe(2);
  });

  test('two zeros agree', () => {
    expect(relativeError([0, 1], [0, 1])).toBe(0);
  });

  test('NaN is as wrong as can be', () => {
    expect(relativeError([1, NaN, 2], [1, 1, 2])).toBe(Infinity);
  });

  test('vectors of different length cannot be compared', () => {
    expect(() => relativeError([1, 2], [1])).toThrow();
    expect(() => relativeError([1], [1, 2])).toThrow();
  });
});

describe('the check', () => {
  test('lets a right gradient pass', () => {
    expect(gradientCheck(f, gradient, at, 1e-4, 1e-6).ok).toBe(true);
  });

  test('finds the mistake of the slide', () => {
    const { ok, worst, index } = gradientCheck(f, () => [4 + Math.E, 8, 4 - 2 * Math.E], at, 1e-4, 1e-6);
    expect(ok).toBe(false);
    expect(worst).toBeCloseTo(0.5, 6);
    expect(index).toBe(1);
  });
});
