import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { differentiate, ladderSteps } from './differentiate.ts';

function derivativeAt(f: (x: number) => number, x: number, firstStep = 0.125) {
  const steps = ladderSteps(firstStep);
  return differentiate({ above: steps.map((h) => f(x + h)), below: steps.map((h) => f(x - h)) }, steps);
}

describe('differentiate', () => {
  test('the true error of smooth functions stays below the error that is told', () => {
    const smooth: [(x: number) => number, (x: number) => number][] = [
      [Math.exp, Math.exp],
      [Math.sin, Math.cos],
      [(x) => 1 / (1 + Math.exp(-x)), (x) => Math.exp(-x) / (1 + Math.exp(-x)) ** 2],
      [(x) => x ** 4 - 3 * x, (x) => 4 * x ** 3 - 3],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...smooth), fc.double({ min: -3, max: 3, noNaN: true }), ([f, slope], x) => {
        const found = derivativeAt(f, x);
        expect(Math.abs(found.slope - slope(x))).toBeLessThanOrEqual(found.error);
        expect(found.error).toBeLessThan(1e-6);
      }),
    );
  });

  test('a quadratic is differentiated without any error but rounding', () => {
    expect(derivativeAt((x) => x * x, 3).slope).toBe(6);
  });

  test('beside a kink, within the narrowest step, the error that is told is large', () => {
    expect(derivativeAt(Math.abs, 1e-5).error).toBeGreaterThan(1e-3);
  });

  test('values that are not finite leave no certainty', () => {
    expect(derivativeAt((x) => (x > 1 ? Number.NaN : x), 1).error).toBe(Number.POSITIVE_INFINITY);
    expect(Number.isFinite(derivativeAt((x) => 1 / (x - 1.125), 1).error)).toBe(false);
  });

  test('steps are powers of two, each an eighth of the one before', () => {
    expect(ladderSteps(0.2)).toEqual([2 ** -3, 2 ** -6, 2 ** -9, 2 ** -12, 2 ** -15]);
  });
});
