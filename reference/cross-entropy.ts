import { batchSize } from './batch-size.ts';
import { logSoftmax, softmax } from './softmax.ts';
import { multiply, scale, subtract, sum } from './tensor/arithmetic.ts';
import { zeros } from './tensor/special-tensors.ts';
import type { Tensor } from './tensor/tensor.ts';

/**
 * L = -(1/t) sum over i and l of Y_li log P_li, where each column of P and of Y is a probability distribution.
 *
 * Shapes: P and Y are k x t, one column for each example; the loss has shape `[]`.
 * Numbers: 0 log 0 is 0, its limit; infinite where P_li = 0 < Y_li.
 * Errors: shapes that differ, and an empty batch.
 * Source: lecture, "Another loss - Cross entropy loss".
 */
export function crossEntropy(P: Tensor, Y: Tensor): Tensor {
  return scale(-1 / batchSize(P, Y), sum(weightedLogarithms(Y, P)));
}

/**
 * The same loss of P = softmax(O), from the logits O: finite for all finite logits, even where P is too small for float64.
 *
 * Shapes: O and Y are k x t. Errors: as for `crossEntropy`.
 */
export function crossEntropyOfLogits(O: Tensor, Y: Tensor): Tensor {
  return scale(-1 / batchSize(O, Y), sum(multiply(Y, logSoftmax(O))));
}

/**
 * dL/dO = (1/t) (P - Y) for the loss of P = softmax(O), as dL/dP = -(1/t) Y / P and dP/dO = diag(P) - P P^T.
 *
 * Shapes: O and Y are k x t.
 * Numbers: finite for all finite logits, since nothing is divided by P. The bound also covers the product with the Jacobian,
 * whose k terms have the magnitudes P_l and Y_l altogether.
 * Errors: as for the loss.
 */
export function crossEntropyGradient(O: Tensor, Y: Tensor): Tensor {
  const [k = 0] = O.shape;
  const t = batchSize(O, Y);
  const P = softmax(O);
  const gradient = scale(1 / t, subtract(P, Y));
  return {
    ...gradient,
    roundoff: gradient.roundoff.map((bound, i) => bound + (k / t) * (P.data[i]! + Math.abs(Y.data[i]!))),
  };
}

/** Y log P, entry by entry, with 0 where Y is 0. */
function weightedLogarithms(Y: Tensor, P: Tensor): Tensor {
  const result = zeros(P.shape);
  Y.data.forEach((y, i) => {
    if (y === 0) return;
    const p = P.data[i]!;
    const logarithm = Math.log(p);
    const roundoff = P.roundoff[i]! / p + 2 * Math.abs(logarithm) + 1;
    result.data[i] = y * logarithm;
    result.roundoff[i] = Math.abs(y) * roundoff + Math.abs(y * logarithm);
  });
  return result;
}
