import { movedEntry } from './moved-entry.ts';
import { numericalTensor } from './numerical-tensor.ts';
import { scale, subtract } from './tensor/arithmetic.ts';
import { stack } from './tensor/rearrange.ts';
import type { Tensor } from './tensor/tensor.ts';

/**
 * Numerical gradients of a function f: R^n -> R by difference quotients.
 *
 * Shapes: x is a vector of length n, f(x) has shape `[]`, the results are vectors of length n.
 * Numbers: rounding of x_i + h and of the values of f is divided by the step, which the bound carries along. The truncation
 * error, about h |f''| / 2 forward and h^2 |f'''| / 6 central, is part of the answer and not of its bound.
 */

/** A function of a vector, as the reference evaluates it. */
export type ScalarField = (x: Tensor) => Tensor;

/**
 * (f(x + h e_i) - f(x)) / h for every i; n + 1 evaluations.
 *
 * Source: lecture, "Backpropagation gradient checking": df/dx is about (f(x + h, y) - f(x, y)) / h.
 * Example: of x^2 at 3 with h = 1/2 it is 6.5.
 */
export function forwardDifference(f: ScalarField, x: Tensor, h: number): Tensor {
  return numericalTensor(f, x, h);
}

/**
 * (f(x + h e_i) - f(x - h e_i)) / 2h for every i; 2n evaluations, and no truncation error up to degree 2.
 *
 * Source: Nocedal and Wright, Numerical Optimization, 2nd ed., section 8.1.
 * Example: of x^2 at 3 it is 6 for every h.
 */
export function centralDifference(f: ScalarField, x: Tensor, h: number): Tensor {
  const quotient = (i: number) => scale(1 / (2 * h), subtract(f(movedEntry(x, i, h)), f(movedEntry(x, i, -h))));
  return stack(Array.from(x.data, (_, i) => quotient(i)));
}
