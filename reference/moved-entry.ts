import type { Tensor } from './tensor/tensor.ts';

/**
 * W + h E_i, where E_i is 1 at the i-th entry (row-major) and 0 elsewhere.
 *
 * Numbers: only the entry that moves is rounded, with roundoff |W_i| + |h| on top of its own.
 * Source: lecture, "Verify your backprop implementation using gradient checking": W + h adds h to a single component.
 */
export function movedEntry(W: Tensor, i: number, h: number): Tensor {
  const data = Float64Array.from(W.data);
  const roundoff = Float64Array.from(W.roundoff);
  data[i]! += h;
  roundoff[i]! += Math.abs(W.data[i]!) + Math.abs(h);
  return { shape: W.shape, data, roundoff };
}
