import type { ExpectedTensor } from '../../contract/expected.ts';

/**
 * A tensor whose slices along one axis are taken from other places along it; undefined where it has no such axis.
 *
 * Example: `resliced(matrix, 0, () => 0)` has the first row of the matrix in every row.
 */
export function resliced(
  tensor: ExpectedTensor,
  axis: number,
  source: (index: number, length: number) => number,
): ExpectedTensor | undefined {
  const length = tensor.shape[axis];
  if (length === undefined) return undefined;
  const inner = tensor.shape.slice(axis + 1).reduce((size, count) => size * count, 1);
  const moved = (entries: readonly number[]) =>
    entries.map((_, position) => {
      const index = Math.floor(position / inner) % length;
      return entries[position + (source(index, length) - index) * inner] as number;
    });
  return { ...tensor, data: moved(tensor.data), roundoff: moved(tensor.roundoff) };
}
