import { describe, expect, test } from '@jest/globals';
import { networkClass } from './network-class.ts';

const layer = (W: number[], b: number[]) => ({ W: Float64Array.from(W), b: Float64Array.from(b) });

describe('networkClass', () => {
  test('one output is the class 1 above 1/2, and 0 at 1/2 and below', () => {
    const identity = [layer([1], [0])];
    expect([0.5000001, 0.5, -3].map((x) => networkClass([], identity, [x]))).toEqual([1, 0, 0]);
  });

  test('of several outputs the largest is the class', () => {
    const swap = [layer([0, 1, 0, 1, 0, 0, 0, 0, 1], [0, 0, 0])];
    expect(networkClass([], swap, [5, 1, 2])).toBe(1);
    expect(networkClass([], swap, [1, 2, 7])).toBe(2);
  });

  test('two ReLUs solve XOR', () => {
    const xor = [layer([1, 1, 1, 1], [0, -1]), layer([1, -2], [0])];
    const points = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ];
    expect(points.map((point) => networkClass(['relu'], xor, point))).toEqual([0, 1, 1, 0]);
    // Without the kink the second unit only takes away twice the first.
    expect(points.map((point) => networkClass(['sigmoid'], xor, point))).not.toEqual([0, 1, 1, 0]);
  });

  test('a sigmoid is one half at 0', () => {
    expect(networkClass(['sigmoid'], [layer([1], [0]), layer([1], [0])], [1e-9])).toBe(1);
    expect(networkClass(['sigmoid'], [layer([1], [0]), layer([1], [0])], [-1e-9])).toBe(0);
  });

  test('what is not finite, and two that share the largest, are no class', () => {
    expect(networkClass([], [layer([1], [0])], [Number.NaN])).toBe(-1);
    expect(networkClass([], [layer([1], [Number.POSITIVE_INFINITY])], [1])).toBe(-1);
    expect(networkClass([], [layer([1, 1], [0, 0])], [1])).toBe(-1);
    expect(networkClass([], [layer([1, 2], [0, Number.NaN])], [1])).toBe(-1);
  });
});
