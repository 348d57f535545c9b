import type { PermutedAxes } from '../../contract/diagnosis.ts';
import type { ExpectedTensor } from '../../contract/expected.ts';
import { explain, onTensors, simplest } from './explain.ts';
import type { Sample } from './sample.ts';

/**
 * The orders of the axes by rank, the simplest first. A tensor that does not change when two of its axes are exchanged cannot
 * tell a swap from a cycle, and then the swap is what was done.
 */
const orders: Readonly<Record<number, readonly (readonly (readonly number[])[])[]>> = {
  2: [[[1, 0]]],
  3: [
    [
      [0, 2, 1],
      [1, 0, 2],
      [2, 1, 0],
    ],
    [
      [1, 2, 0],
      [2, 0, 1],
    ],
  ],
};

/** The exchange of indices that all wrong parts, which must be of one rank, have gone through. */
export function permutedAxes(samples: readonly Sample[]): PermutedAxes | undefined {
  const first = samples.find(({ isWrong }) => isWrong)?.right;
  if (first?.kind !== 'tensor') return undefined;
  const groups = (orders[first.shape.length] ?? []).map((group) =>
    group.map((axes) => ({ kind: 'permuted-axes', axes }) as const),
  );
  return simplest(groups, ({ axes }) =>
    explain(
      onTensors((tensor) => (tensor.shape.length === axes.length ? permuted(tensor, axes) : undefined)),
      samples,
    ),
  );
}

/**
 * A tensor with its axes in another order.
 *
 * Shapes: axis i of the result is axis `axes[i]` of the tensor.
 */
export function permuted(tensor: ExpectedTensor, axes: readonly number[]): ExpectedTensor {
  const shape = axes.map((axis) => tensor.shape[axis] as number);
  const strides = tensor.shape.map((_, axis) =>
    tensor.shape.slice(axis + 1).reduce((size, length) => size * length, 1),
  );
  const positions = shape.reduce<readonly number[]>(
    (starts, length, i) =>
      starts.flatMap((start) => Array.from({ length }, (_, at) => start + at * (strides[axes[i] as number] as number))),
    [0],
  );
  const inOrder = (entries: readonly number[]) => positions.map((position) => entries[position] as number);
  return { kind: 'tensor', shape, data: inOrder(tensor.data), roundoff: inOrder(tensor.roundoff) };
}
