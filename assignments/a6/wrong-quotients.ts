import { movedEntry } from '../../reference/moved-entry.ts';
import { numericalTensor } from '../../reference/numerical-tensor.ts';
import { scale, subtract } from '../../reference/tensor/arithmetic.ts';
import { stack, transpose } from '../../reference/tensor/rearrange.ts';
import type { Tensor } from '../../reference/tensor/tensor.ts';

/** f(W + h E_ij) - f(W), not divided by h. */
export function notDivided(f: (W: Tensor) => Tensor, W: Tensor, h: number): Tensor {
  return scale(h, numericalTensor(f, W, h));
}

/** One copy of W serves all entries, and those moved so far stay moved. */
export function movedForGood(f: (W: Tensor) => Tensor, W: Tensor, h: number): Tensor {
  const base = f(W);
  let moved = W;
  const columns = Array.from(W.data, (_, ij) => {
    moved = movedEntry(moved, ij, h);
    return scale(1 / h, subtract(f(moved), base));
  });
  return { ...transpose(stack(columns)), shape: [...base.shape, ...W.shape] };
}
