import { centralDifference, type ScalarField } from './difference-quotients.ts';
import { largest, relativeErrors } from './relative-error.ts';
import type { Tensor } from './tensor/tensor.ts';

/** How well a gradient and the central differences agree. */
export interface GradientCheck {
  /** Whether `worst` is at most the tolerance. */
  readonly ok: boolean;
  /** The largest relative error, of shape `[]`. */
  readonly worst: Tensor;
  /** The first entry that has it. */
  readonly index: number;
  /** The relative error of each entry. */
  readonly errors: Tensor /* [n] */;
}

/**
 * Compares a gradient with the central differences of f at x.
 *
 * Shapes: x and gradient(x) are vectors of length n, f(x) has shape `[]`.
 * Numbers: a NaN in the gradient is a relative error of Infinity, which is within no finite tolerance.
 * Source: lecture, "Backpropagation gradient checking".
 * Example: for f = x^2 the gradient 2x is ok with `worst` 0 for exact data, and -2x is not, with `worst` 2.
 */
export function gradientCheck(
  f: ScalarField,
  gradient: (x: Tensor) => Tensor,
  x: Tensor,
  h: number,
  tolerance: number,
): GradientCheck {
  const errors = relativeErrors(gradient(x), centralDifference(f, x, h));
  const worst = largest(errors);
  const value = worst.data[0]!;
  return { ok: value <= tolerance, worst, index: errors.data.indexOf(value), errors };
}
