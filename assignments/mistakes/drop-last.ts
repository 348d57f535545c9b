import { slice, stack } from '../../reference/tensor/rearrange.ts';
import type { Tensor } from '../../reference/tensor/tensor.ts';

/** All slices along the first axis but the last one. */
export function dropLast(a: Tensor): Tensor {
  const [length = 0] = a.shape;
  return stack(Array.from({ length: length - 1 }, (_, i) => slice(a, i)));
}
