// Assignment 2: vectorised backprop.
//
// A vector is an array of numbers, a matrix an array of rows. Every function must be finite and right for pre-activations
// (what goes into a sigmoid) up to 10,000 in size. No function changes its arguments.

export type Vector = number[];
/** Rows: `A[i][j]` stands in row i, column j. */
export type Matrix = number[][];
/** `T[l][i][j]` is the derivative of entry l of a vector with respect to entry (i, j) of a matrix. */
export type Tensor3 = number[][][];

export interface MultivariateSigmoid {
  f: number;
  dw: Vector;
  dx: Vector;
}

export interface Neuron extends MultivariateSigmoid {
  db: number;
}

export interface AffineJacobian {
  dx: Matrix;
  dW: Tensor3;
  db: Matrix;
}

/**
 * sigma(z) = 1 / (1 + e^-z).
 *
 * Example: sigmoid(0) is 0.5.
 */
export function sigmoid(z: number): number {
  throw new Error('sigmoid is not written yet');
}

/**
 * f = sigma(w_0 x_0 + ... + w_(n-1) x_(n-1) + w_n) and its gradients with respect to w and x; the last weight is the bias.
 *
 * Shapes: w [n + 1], x [n] -> f a number, dw [n + 1], dx [n].
 * Errors: throws an `Error` when w has not one entry more than x.
 */
export function multivariateSigmoid(w: Vector, x: Vector): MultivariateSigmoid {
  throw new Error('multivariateSigmoid is not written yet');
}

/**
 * f = sigma(x^T w + b) and its gradients with respect to w, x and b.
 *
 * Shapes: w [n], x [n], b a number -> f a number, dw [n], dx [n], db a number.
 */
export function neuron(w: Vector, x: Vector, b: number): Neuron {
  throw new Error('neuron is not written yet');
}

/**
 * The Jacobian of y = sigma(v), entry by entry: J[i][j] = d y_i / d v_j.
 *
 * Shapes: v [n] -> [n, n].
 */
export function sigmoidJacobian(v: Vector): Matrix {
  throw new Error('sigmoidJacobian is not written yet');
}

/**
 * The derivatives of y = W x + b: dx[l][j] = d y_l / d x_j, dW[l][i][j] = d y_l / d W_ij, db[l][i] = d y_l / d b_i.
 *
 * Shapes: W [k, n], x [n], b [k] -> dx [k, n], dW [k, k, n], db [k, k].
 */
export function affineJacobian(W: Matrix, x: Vector, b: Vector): AffineJacobian {
  throw new Error('affineJacobian is not written yet');
}

/**
 * The generalised chain rule, grad_x z = (dy/dx)^T grad_y z, where J is dy/dx and v is grad_y z.
 *
 * Shapes: J [n, m], v [n] -> [m].
 * Errors: throws an `Error` when J is ragged (its rows differ in length), or has not a row for each entry of v.
 */
export function pullback(J: Matrix, v: Vector): Vector {
  throw new Error('pullback is not written yet');
}
