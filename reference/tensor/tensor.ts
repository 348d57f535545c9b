/**
 * A dense array of float64 numbers that carries a bound on its own rounding error.
 *
 * Shapes: `[]` a number, `[n]` a vector, `[rows, columns]` a matrix, and so on; `data` and `roundoff` are row-major.
 * Numbers: `roundoff[i]` bounds, to first order and in units of u = 2^-53, how far entry i may be from the exact value in
 * this order of evaluation or another. Inputs are exact (0). A bound of an infinite or NaN entry means nothing.
 * Nobody writes to a tensor once it has left the function that made it.
 * Source: Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., sections 3.1 and 4.2.
 */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float64Array;
  readonly roundoff: Float64Array;
}

/** u, the largest relative error of one float64 operation. */
export const unitRoundoff = 2 ** -53;

/** `[2, 3]`, as messages show a shape. */
export function shapeText(shape: readonly number[]): string {
  return `[${shape.join(', ')}]`;
}

/** The product of the dimensions: 1 for a number, whose shape is `[]`. */
export function entryCount(shape: readonly number[]): number {
  return shape.reduce((count, length) => count * length, 1);
}

export function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((length, axis) => length === b[axis]);
}
