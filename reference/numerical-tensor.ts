import { movedEntry } from './moved-entry.ts';
import { scale, subtract } from './tensor/arithmetic.ts';
import { zeros } from './tensor/special-tensors.ts';
import type { Tensor } from './tensor/tensor.ts';

/**
 * The numerical derivative of f with respect to every entry of W by forward differences:
 * T[:, i, j] = (f(W + h E_ij) - f(W)) / h, where E_ij is 1 at (i, j) and 0 elsewhere.
 *
 * Shapes: the axes of f(W) first, then those of W; `[k, i, j]` for a vector-valued f of a matrix.
 * Numbers: the rounding of W_ij + h is charged to the perturbed entry, so f carries it on; it reaches the quotient, like
 * that of both values of f, divided by h. The truncation error, about |h f''| / 2, is part of the answer and not of its bound.
 * Source: lecture, "Obtaining tensor partial numerical derivative (for gradient checking)".
 * Example: `numericalTensor((W) => forward(W, b, W2, x), W1, 1e-6)` is near `dH2dW1(W1, b, W2, x)`.
 */
export function numericalTensor(f: (W: Tensor) => Tensor, W: Tensor, h: number): Tensor {
  const base = f(W);
  const result = zeros([...base.shape, ...W.shape]);
  const weights = W.data.length;
  for (let ij = 0; ij < weights; ij++) {
    const quotient = scale(1 / h, subtract(f(movedEntry(W, ij, h)), base));
    for (let k = 0; k < quotient.data.length; k++) {
      result.data[k * weights + ij] = quotient.data[k]!;
      result.roundoff[k * weights + ij] = quotient.roundoff[k]!;
    }
  }
  return result;
}
