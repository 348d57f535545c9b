import { batchSize } from './batch-size.ts';
import { multiply, scale, subtract, sum } from './tensor/arithmetic.ts';
import type { Tensor } from './tensor/tensor.ts';

/**
 * L = (1/t) sum over i of ||F_i - Y_i||_2^2, for the outputs F of any net.
 *
 * Shapes: F and Y are k x t, one column for each example; the loss has shape `[]`.
 * Errors: shapes that differ, and an empty batch (t = 0), which has no mean.
 * Source: lecture, "Goal of supervised learning".
 */
export function meanSquaredError(F: Tensor, Y: Tensor): Tensor {
  const t = batchSize(F, Y);
  const residuals = subtract(F, Y);
  return scale(1 / t, sum(multiply(residuals, residuals)));
}

/**
 * dL/dF = (2/t)(F - Y): the factor in front of every "derivative of the net" in the lecture's gradient.
 *
 * Shapes: k x t. Errors: as for the loss.
 */
export function meanSquaredErrorGradient(F: Tensor, Y: Tensor): Tensor {
  const t = batchSize(F, Y);
  return scale(2 / t, subtract(F, Y));
}
