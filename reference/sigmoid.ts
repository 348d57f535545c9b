import type { ElementwiseFunction } from './tensor/apply.ts';

/**
 * The sigmoid sigma(v) = 1 / (1 + e^-v), written so that the exponential never overflows.
 *
 * Numbers: the rounding of its own, 4 u, is absolute, since 1 / (1 + e^-v) and (1 + tanh(v/2)) / 2 are both right and only
 * the first keeps its digits for v far below 0. From v = 37 on it is exactly 1, below v = -745 exactly 0.
 * Source: lecture, "Multivariate sigmoid" and "Vectorized backprop case study".
 * Example: `apply(tensor([3, 0, -1]), sigmoid)` is (0.9526, 0.5, 0.2689), rounded.
 */
export const sigmoid: ElementwiseFunction = {
  value: (v) => (v >= 0 ? 1 / (1 + Math.exp(-v)) : Math.exp(v) / (1 + Math.exp(v))),
  roundoff: (v, e) => slope(v) * e + ownRounding,
};

/**
 * Its slope sigma'(v) = sigma(v) (1 - sigma(v)) = e^-|v| / (1 + e^-|v|)^2, which is the same at v and -v.
 *
 * Numbers: the rounding of its own, 4 u, is absolute: in sigma (1 - sigma) nothing is left of 1 - sigma once sigma has been
 * rounded to 1. An error of v is passed on with sigma'' = sigma' (1 - 2 sigma).
 * Source: lecture, "Vectorized backprop case study", without the factor -1 on the slide.
 * Example: `apply(tensor([3, 0, -1]), sigmoidPrime)` is (0.0452, 0.25, 0.1966), rounded.
 */
export const sigmoidPrime: ElementwiseFunction = {
  value: slope,
  roundoff: (v, e) => slope(v) * Math.abs(1 - 2 * sigmoid.value(v)) * e + ownRounding,
};

/** In units of u; the exponential may be off by 2 u, the sum, quotient and product by u each. */
const ownRounding = 4;

function slope(v: number): number {
  const decay = Math.exp(-Math.abs(v));
  return decay / (1 + decay) ** 2;
}
