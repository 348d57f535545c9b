// Assignment 5: tensors with loops.
//
// A tensor is a number, or an array of tensors that all have the same shape: numbers, vectors, matrices, stacks of
// matrices, ... Indices and axes are counted from 0. No function changes its arguments.

export type Tensor = number | Tensor[];
/** Rows: `A[i][j]` stands in row i, column j. */
export type Matrix = number[][];
/** `T[k][i][j]` is the derivative of entry k of a vector with respect to entry (i, j) of a matrix. */
export type Tensor3 = number[][][];

/**
 * The lengths of a tensor along its axes, outermost first: `[]` for a number, `[2, 3]` for a matrix with 2 rows of 3.
 *
 * Errors: throws an `Error` when the tensor is ragged, that is, when entries of one array differ in shape.
 */
export function shape(t: Tensor): number[] {
  throw new Error('shape is not written yet');
}

/**
 * All indices of a tensor of this shape in row-major order: the last index runs fastest.
 * `multiIndex([2, 2])` is `[[0, 0], [0, 1], [1, 0], [1, 1]]`.
 */
export function multiIndex(shape: number[]): number[][] {
  throw new Error('multiIndex is not written yet');
}

/**
 * NumPy's tensordot: multiplies, and sums over paired axes. What is left over of a's axes comes first, then of b's.
 *
 * axes is a number N: the last N axes of a are paired with the first N axes of b, in order; 0 is the outer product.
 * axes is [axesOfA, axesOfB]: axis axesOfA[p] of a is paired with axis axesOfB[p] of b. A result of rank 0 is a number.
 * Errors: throws an `Error` when paired axes differ in length, when the two lists differ in length, and when axes are named
 * or counted that a or b does not have.
 */
export function tensordot(a: Tensor, b: Tensor, axes: number | [number[], number[]]): Tensor {
  throw new Error('tensordot is not written yet');
}

/**
 * The chain rule for tensors, T[j] = sum over k of dfdh[j][k] dhdw[k], where dhdw[k] is a matrix.
 *
 * Shapes: dfdh [J, K], dhdw [K, m, n] -> [J, m, n].
 */
export function contract(dfdh: Matrix, dhdw: Tensor3): Tensor3 {
  throw new Error('contract is not written yet');
}
