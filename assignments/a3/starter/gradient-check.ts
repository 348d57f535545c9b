// Assignment 3: gradient checking, how to find out whether a gradient is right.
//
// f is a function that you are handed, x the point at which its derivatives are wanted, h a small step.
// No function changes its arguments: whenever f is not running, x must hold its old values. f may give back the same array
// each time it is called.

export type Vector = number[];
/** Rows: `A[i][j]` stands in row i, column j. */
export type Matrix = number[][];
/** `T[k][i][j]` is the derivative of entry k of a vector with respect to entry (i, j) of a matrix. */
export type Tensor3 = number[][][];

export interface GradientCheck {
  /** Whether `worst` is at most the tolerance. */
  ok: boolean;
  /** The largest relative error of an entry. */
  worst: number;
  /** The first entry that has it, counted from 0. */
  index: number;
}

/**
 * The forward differences of f at x, (f(x + h e_i) - f(x)) / h for every i; at most n + 1 calls of f.
 *
 * Shapes: x [n], h a number -> [n].
 */
export function forwardDifference(f: (x: Vector) => number, x: Vector, h: number): Vector {
  throw new Error('forwardDifference is not written yet');
}

/**
 * The central differences of f at x, (f(x + h e_i) - f(x - h e_i)) / 2h for every i; at most 2n calls of f.
 *
 * Shapes: x [n], h a number -> [n].
 */
export function centralDifference(f: (x: Vector) => number, x: Vector, h: number): Vector {
  throw new Error('centralDifference is not written yet');
}

/**
 * The numerical tensor of partial derivatives of a vector with respect to a matrix, by forward differences:
 * T[k][i][j] = (f(W with h added to W_ij)_k - f(W)_k) / h.
 *
 * Shapes: W [m, n], f(W) [k], h a number -> [k, m, n].
 */
export function numericalTensor(f: (W: Matrix) => Vector, W: Matrix, h: number): Tensor3 {
  throw new Error('numericalTensor is not written yet');
}

/**
 * The relative error of two vectors, max over i of |a_i - b_i| / max(|a_i|, |b_i|); an entry that is 0 in both counts 0,
 * and a NaN in either gives Infinity.
 *
 * Shapes: a [n], b [n] -> a number.
 * Errors: throws an `Error` when the lengths differ.
 */
export function relativeError(a: Vector, b: Vector): number {
  throw new Error('relativeError is not written yet');
}

/**
 * Checks a gradient of f at x against central differences with step h: the largest relative error of an entry, the index
 * where it first stands, and whether it is at most the tolerance. A NaN in the gradient counts as Infinity.
 *
 * Shapes: x [n], gradient(x) [n], h and tolerance numbers.
 */
export function gradientCheck(
  f: (x: Vector) => number,
  gradient: (x: Vector) => Vector,
  x: Vector,
  h: number,
  tolerance: number,
): GradientCheck {
  throw new Error('gradientCheck is not written yet');
}
