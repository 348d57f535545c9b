// Assignment 6: the linear net with one hidden layer, f_W(x) = W2 (W1 x + b).
//
// Examples are columns: X is n x t, Y is k x t, W1 is m x n, b has length m, W2 is k x m; x is one example, of length n.
// H1 = W1 x + b is the hidden layer, H2 = W2 H1 = f_W(x) the output.
// No function changes its arguments.

export type Vector = number[];
/** Rows: `A[i][j]` stands in row i, column j. */
export type Matrix = number[][];
/** `T[k][i][j]` is the derivative of entry k of a vector with respect to entry (i, j) of a matrix. */
export type Tensor3 = number[][][];

export interface Gradient {
  dW1: Matrix;
  db: Vector;
  dW2: Matrix;
}

export interface Weights {
  W1: Matrix;
  b: Vector;
  W2: Matrix;
}

export interface Trained extends Weights {
  losses: Vector;
}

/**
 * The output of the net for one example, f_W(x) = W2 (W1 x + b).
 *
 * Shapes: W1 [m, n], b [m], W2 [k, m], x [n] -> [k].
 * Errors: throws an `Error` when the shapes do not fit each other, or a matrix is ragged (its rows differ in length).
 */
export function forward(W1: Matrix, b: Vector, W2: Matrix, x: Vector): Vector {
  throw new Error('forward is not written yet');
}

/**
 * The derivative of the output with respect to the second weight matrix, T[l][i][j] = d H2_l / d W2_ij.
 * Row l of slice l is H1 transposed; all else is 0.
 *
 * Shapes: W1 [m, n], b [m], W2 [k, m], x [n] -> [k, k, m].
 */
export function dH2dW2(W1: Matrix, b: Vector, W2: Matrix, x: Vector): Tensor3 {
  throw new Error('dH2dW2 is not written yet');
}

/**
 * The derivative of the hidden layer with respect to the first weight matrix, T[l][i][j] = d H1_l / d W1_ij.
 * Row l of slice l is x transposed; all else is 0.
 *
 * Shapes: W1 [m, n], b [m], W2 [k, m], x [n] -> [m, m, n].
 */
export function dH1dW1(W1: Matrix, b: Vector, W2: Matrix, x: Vector): Tensor3 {
  throw new Error('dH1dW1 is not written yet');
}

/**
 * The derivative of the output with respect to the first weight matrix, T[l][i][j] = d H2_l / d W1_ij,
 * by the tensor chain rule: d H2_l / d W1 = sum over r of (d H2_l / d H1_r) (d H1_r / d W1), where d H2 / d H1 = W2.
 *
 * Shapes: W1 [m, n], b [m], W2 [k, m], x [n] -> [k, m, n].
 */
export function dH2dW1(W1: Matrix, b: Vector, W2: Matrix, x: Vector): Tensor3 {
  throw new Error('dH2dW1 is not written yet');
}

/**
 * The same derivative as `dH2dW1`, estimated by forward differences:
 * T[l][i][j] = (f(W1 with h added to W1_ij)_l - f(W1)_l) / h.
 *
 * Shapes: W1 [m, n], b [m], W2 [k, m], x [n], h a number -> [k, m, n].
 */
export function numericalDH2dW1(W1: Matrix, b: Vector, W2: Matrix, x: Vector, h: number): Tensor3 {
  throw new Error('numericalDH2dW1 is not written yet');
}

/**
 * The mean squared error of the batch, L(W) = (1/t) sum over s of ||f_W(X_s) - Y_s||^2, where X_s is column s of X.
 *
 * Shapes: W1 [m, n], b [m], W2 [k, m], X [n, t], Y [k, t] -> a number.
 * Errors: throws an `Error` when the batch is empty (X has n rows of length 0).
 */
export function loss(W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix): number {
  throw new Error('loss is not written yet');
}

/**
 * The gradient of the loss, (2/t) sum over s of (f_W(X_s) - Y_s) . grad f_W(X_s), for W1, b and W2.
 *
 * Shapes: W1 [m, n], b [m], W2 [k, m], X [n, t], Y [k, t] -> dW1 [m, n], db [m], dW2 [k, m].
 */
export function lossGradient(W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix): Gradient {
  throw new Error('lossGradient is not written yet');
}

/**
 * One gradient-descent update, W := W - alpha grad L(W), of W1, b and W2 at once.
 *
 * Shapes: as in `lossGradient`, alpha a number -> W1 [m, n], b [m], W2 [k, m], all new.
 */
export function step(W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix, alpha: number): Weights {
  throw new Error('step is not written yet');
}

/**
 * Gradient descent: `steps` updates, and the loss along the way.
 *
 * Shapes: as in `step`, steps an integer -> W1 [m, n], b [m], W2 [k, m], losses [steps + 1]; losses[s] is the loss before
 * step s, and the last entry is the loss after the last step.
 */
export function train(W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix, alpha: number, steps: number): Trained {
  throw new Error('train is not written yet');
}

/**
 * The smallest loss that a linear net with p hidden units and b = 0 can reach (Baldi and Hornik):
 * (1/t) (tr S_YY - the sum of the p largest eigenvalues of S_YX S_XX^-1 S_XY).
 *
 * Shapes: X [n, t], Y [k, t], p an integer from 1 to k -> a number; S_YX = Y X^T, S_XX = X X^T, S_YY = Y Y^T.
 * Errors: throws an `Error` when S_XX is singular, as with fewer examples than inputs or a row of zeros in X.
 */
export function globalMinimum(X: Matrix, Y: Matrix, p: number): number {
  throw new Error('globalMinimum is not written yet');
}
