import type { Axes } from '../../../reference/tensor/contract.ts';
import { offsets } from '../../../reference/tensor/offsets.ts';
import { zeros } from '../../../reference/tensor/special-tensors.ts';
import { entryCount, type Tensor } from '../../../reference/tensor/tensor.ts';
import { summed } from './arithmetic.ts';
import { terms } from './parts.ts';

export * from '../../../reference/tensor/contract.ts';

/**
 * `contract` of the reference with its products added in another order, and now and then with the sums in one factor
 * multiplied out, so that W2 (W1 x + b) becomes W2 W1 x + W2 b. Shapes have been checked by the reference before.
 */
export function contract(a: Tensor, b: Tensor, axes: Axes): Tensor {
  if (typeof axes !== 'number') {
    const [axesA, axesB] = axes;
    const [left, right] = [
      [...otherAxes(a, axesA), ...axesA],
      [...axesB, ...otherAxes(b, axesB)],
    ];
    return contract(withAxes(a, left), withAxes(b, right), axesA.length);
  }
  const free = b.shape.slice(axes);
  const [length, width] = [entryCount(b.shape.slice(0, axes)), entryCount(free)];
  const ofA = terms.of(a);
  const ofB = ofA ? undefined : terms.of(b);
  return summed([...a.shape.slice(0, a.shape.length - axes), ...free], (entry) => {
    const products: number[] = [];
    let atA = Math.floor(entry / width) * length;
    for (let atB = entry % width; atB < width * length; atB += width) {
      if (ofA) for (const term of ofA[atA]!) products.push(term * b.data[atB]!);
      else if (ofB) for (const term of ofB[atB]!) products.push(a.data[atA]! * term);
      else products.push(a.data[atA]! * b.data[atB]!);
      atA++;
    }
    return products;
  });
}

/** The matrix product, as a contraction. */
export function matmul(a: Tensor, b: Tensor): Tensor {
  return contract(a, b, 1);
}

function otherAxes(a: Tensor, axes: readonly number[]): number[] {
  return a.shape.map((_, axis) => axis).filter((axis) => !axes.includes(axis));
}

/** The same tensor with its axes in that order. */
function withAxes(a: Tensor, axes: readonly number[]): Tensor {
  const result = zeros(axes.map((axis) => a.shape[axis]!));
  for (const [i, offset] of offsets(a.shape, axes).entries()) result.data[i] = a.data[offset]!;
  return result;
}
