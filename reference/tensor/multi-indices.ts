/**
 * All multi-indices of a tensor of that shape, in row-major order: the last index runs fastest.
 *
 * Shapes: as many as the product of the lengths, each with one number for each axis; the shape `[]` has one, the empty `[]`.
 * Example: `multiIndices([2, 3])` is `[[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2]]`.
 */
export function multiIndices(shape: readonly number[]): number[][] {
  return shape.reduce<number[][]>(
    (prefixes, length) => prefixes.flatMap((prefix) => Array.from({ length }, (_, i) => [...prefix, i])),
    [[]],
  );
}
