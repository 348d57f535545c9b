import { contract } from '../../reference/tensor/contract.ts';
import { slice } from '../../reference/tensor/rearrange.ts';
import { ones } from '../../reference/tensor/special-tensors.ts';
import type { Tensor } from '../../reference/tensor/tensor.ts';

/**
 * dH2/dW2 with (H1)^T in every row of every slice, where it belongs in row l of slice l only.
 *
 * Shapes: the right tensor and the wrong one are k x k x m.
 */
export function everyRowFilled(dH2dW2: Tensor): Tensor {
  const H1 = slice(slice(dH2dW2, 0), 0);
  return contract(ones(dH2dW2.shape.slice(0, 2)), H1, 0);
}
