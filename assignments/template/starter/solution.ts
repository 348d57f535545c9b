export type Vector = number[];

/**
 * The square of a scalar product, f(w) = (w . x)^2.
 *
 * Shapes: w [n], x [n] -> a number.
 */
export function square(w: Vector, x: Vector): number {
  throw new Error('square is not written yet');
}

/**
 * Its gradient with respect to w, 2 (w . x) x.
 *
 * Shapes: w [n], x [n] -> [n].
 */
export function squareGradient(w: Vector, x: Vector): Vector {
  throw new Error('squareGradient is not written yet');
}
