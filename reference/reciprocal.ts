import type { ElementwiseFunction } from './tensor/apply.ts';

/**
 * 1/v.
 *
 * Numbers: roundoff e / v^2 + 1/|v|; infinite at 0.
 */
export const reciprocal: ElementwiseFunction = {
  value: (v) => 1 / v,
  roundoff: (v, e) => e / v ** 2 + 1 / Math.abs(v),
};

/** Its slope -1/v^2, with roundoff 2 e / |v|^3 + 3 / v^2: -(1/v)(1/v) rounds three times. */
export const reciprocalPrime: ElementwiseFunction = {
  value: (v) => -1 / v ** 2,
  roundoff: (v, e) => (2 * e) / Math.abs(v) ** 3 + 3 / v ** 2,
};
