import * as right from '../../../reference/mean-squared-error.ts';
import type { Tensor } from '../../../reference/tensor/tensor.ts';
import { multiply, scale, subtract, sum } from './arithmetic.ts';
import { oneOf } from './chance.ts';

export * from '../../../reference/mean-squared-error.ts';

/** The mean of the squares, or the sum of their shares in it. */
export function meanSquaredError(F: Tensor, Y: Tensor): Tensor {
  return oneOf(
    () => right.meanSquaredError(F, Y),
    () => {
      const residuals = subtract(F, Y);
      return sum(multiply(scale(1 / F.shape[1]!, residuals), residuals));
    },
  );
}

/** (2/t)(F - Y), with either factor first, or F and Y scaled each for itself. */
export function meanSquaredErrorGradient(F: Tensor, Y: Tensor): Tensor {
  const t = F.shape[1]!;
  return oneOf(
    () => right.meanSquaredErrorGradient(F, Y),
    () => scale(2, scale(1 / t, subtract(F, Y))),
    () => subtract(scale(2 / t, F), scale(2 / t, Y)),
  );
}
