import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { correlation } from './correlation.ts';

describe('correlation', () => {
  test('is that of a worked example', () => {
    // Deviations (-2, 0, 2) and (-1, -1, 2): 6 / sqrt(8 * 6).
    expect(correlation([1, 3, 5], [1, 1, 4])).toBeCloseTo(6 / Math.sqrt(48), 14);
  });

  test('of zeros and ones is the point-biserial one', () => {
    const [passed, rest] = [
      [1, 1, 0, 0, 1],
      [9, 7, 4, 5, 5],
    ];
    // (M1 - M0) / s * sqrt(p q), with the deviation over n.
    const deviation = Math.sqrt((9 + 1 + 4 + 1 + 1) / 5);
    expect(correlation(passed, rest)).toBeCloseTo(((7 - 4.5) / deviation) * Math.sqrt(0.6 * 0.4), 14);
  });

  test('is 1 on a rising line, -1 on a falling one, and never beyond', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 10_000 }), { minLength: 3 }), (values) => {
        expect(correlation(values, values)).toBeCloseTo(1, 12);
        const falling = correlation(
          values,
          values.map((value) => 5 - 3 * value),
        );
        expect(falling).toBeCloseTo(-1, 12);
        expect(falling).toBeGreaterThanOrEqual(-1);
      }),
    );
  });

  test('is undefined below three members', () => {
    expect([correlation([], []), correlation([1], [2]), correlation([1, 2], [3, 4])]).toEqual(Array(3).fill('too-few'));
  });

  test('is undefined where all are equal, whose mean is not a binary number either', () => {
    const equal = Array<number>(7).fill(3333);
    expect(correlation(equal, [1, 2, 3, 4, 5, 6, 7])).toBe('first-constant');
    expect(correlation([1, 2, 3, 4, 5, 6, 7], equal)).toBe('second-constant');
  });
});
