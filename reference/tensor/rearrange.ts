import { offsets } from './offsets.ts';
import { zeros } from './special-tensors.ts';
import { sameShape, shapeText, type Tensor } from './tensor.ts';

/** Reverses the axes: the transpose of a matrix; a vector and a number stay what they are. */
export function transpose(a: Tensor): Tensor {
  const reversed = a.shape.map((_, axis) => a.shape.length - 1 - axis);
  return pick(a, reversed, 0);
}

/** a[i], without the first axis: row i of a matrix, T[i] of a 3-D tensor. */
export function slice(a: Tensor, i: number): Tensor {
  return entryOfAxis(a, 0, i);
}

/** a[:, i], without the second axis: column i of a matrix, which is example X_i of a batch X. */
export function column(a: Tensor, i: number): Tensor {
  return entryOfAxis(a, 1, i);
}

/**
 * Puts tensors of one shape side by side along a new first axis, so that `slice(stack(list), i)` is `list[i]`.
 *
 * Errors: where the shapes differ, and for an empty list, which has no shape.
 */
export function stack(list: readonly Tensor[]): Tensor {
  const [first] = list;
  if (first === undefined) throw new Error('stack: an empty list has no shape');
  const result = zeros([list.length, ...first.shape]);
  list.forEach((a, i) => {
    if (!sameShape(a.shape, first.shape)) {
      throw new Error(`stack: entry 0 has shape ${shapeText(first.shape)} and entry ${i} has ${shapeText(a.shape)}`);
    }
    result.data.set(a.data, i * a.data.length);
    result.roundoff.set(a.roundoff, i * a.data.length);
  });
  return result;
}

function entryOfAxis(a: Tensor, axis: number, i: number): Tensor {
  const start = axis < a.shape.length ? offsets(a.shape, [axis])[i] : undefined;
  if (start === undefined) {
    throw new Error(`there is no entry ${i} along axis ${axis} of a tensor of shape ${shapeText(a.shape)}`);
  }
  const kept = a.shape.map((_, other) => other).filter((other) => other !== axis);
  return pick(a, kept, start);
}

function pick(a: Tensor, axes: readonly number[], start: number): Tensor {
  const result = zeros(axes.map((axis) => a.shape[axis]!));
  offsets(a.shape, axes).forEach((offset, i) => {
    result.data[i] = a.data[start + offset]!;
    result.roundoff[i] = a.roundoff[start + offset]!;
  });
  return result;
}
