import { zeros } from '../../reference/tensor/special-tensors.ts';
import type { Tensor } from '../../reference/tensor/tensor.ts';

/** A formula of a net with W1 x in the place of W1 x + b. */
export function withoutBias<Result, Data extends unknown[]>(
  formula: (W1: Tensor, b: Tensor, W2: Tensor, ...data: Data) => Result,
): (W1: Tensor, b: Tensor, W2: Tensor, ...data: Data) => Result {
  return (W1, b, W2, ...data) => formula(W1, zeros(b.shape), W2, ...data);
}
