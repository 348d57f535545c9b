import type { ElementwiseFunction } from './tensor/apply.ts';

/**
 * e^v, which is its own derivative.
 *
 * Numbers: roundoff e^v (e + 2): libraries differ in the last place. Infinite above v = 709.78, 0 below v = -745.13.
 * Example: `apply(tensor(1), exponential)` is 2.718281828459045.
 */
export const exponential: ElementwiseFunction = {
  value: Math.exp,
  roundoff: (v, e) => Math.exp(v) * (e + 2),
};
