/**
 * Where in row-major data the entries stand whose indices along `axes` run through all values, the others being 0.
 *
 * Shapes: one offset for each multi-index along `axes`, in row-major order of the axes as listed; one (0) if none is.
 * Example: `offsets([2, 3], [1])` is `[0, 1, 2]`, `offsets([2, 3], [1, 0])` is `[0, 3, 1, 4, 2, 5]`.
 */
export function offsets(shape: readonly number[], axes: readonly number[]): Int32Array {
  const strides = new Array<number>(shape.length);
  let stride = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = stride;
    stride *= shape[axis]!;
  }
  let result = new Int32Array(1);
  for (const axis of axes) {
    const length = shape[axis]!;
    const longer = new Int32Array(result.length * length);
    for (let i = 0; i < longer.length; i++) {
      longer[i] = result[Math.floor(i / length)]! + (i % length) * strides[axis]!;
    }
    result = longer;
  }
  return result;
}
