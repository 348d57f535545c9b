// Assignment 7: the net with one hidden layer of sigmoids or ReLUs, f_W(x) = W2 act(W1 x + b), and the cross entropy.
//
// Examples are columns: X is n x t, Y is k x t, W1 is m x n, b has length m, W2 is k x m; x is one example, of length n.
// V = W1 x + b are the pre-activations, H1 = act(V) is the hidden layer, H2 = W2 H1 = f_W(x) the output.
// No function changes its arguments.

export type Vector = number[];
/** Rows: `A[i][j]` stands in row i, column j. */
export type Matrix = number[][];
/** `T[k][i][j]` is the derivative of entry k of a vector with respect to entry (i, j) of a matrix. */
export type Tensor3 = number[][][];

export type Activation = 'sigmoid' | 'relu';

export interface Gradient {
  dW1: Matrix;
  db: Vector;
  dW2: Matrix;
}

/**
 * The activation of each pre-activation: sigma(v) = 1 / (1 + e^-v), or ReLU(v) = v if v > 0 and 0 otherwise.
 *
 * Shapes: v [m] -> [m].
 * Numbers: right for entries up to 1e4 in size.
 */
export function activate(act: Activation, v: Vector): Vector {
  throw new Error('activate is not written yet');
}

/**
 * The slope of the activation at each pre-activation: sigma(v) (1 - sigma(v)), or 1 if v > 0 and 0 otherwise.
 *
 * Shapes: v [m] -> [m]; v is the pre-activation, not act(v).
 * Numbers: right for entries up to 1e4 in size.
 */
export function activatePrime(act: Activation, v: Vector): Vector {
  throw new Error('activatePrime is not written yet');
}

/**
 * The output of the net for one example, f_W(x) = W2 act(W1 x + b).
 *
 * Shapes: W1 [m, n], b [m], W2 [k, m], x [n] -> [k].
 * Numbers: right for pre-activations up to 1e4 in size.
 */
export function forward(act: Activation, W1: Matrix, b: Vector, W2: Matrix, x: Vector): Vector {
  throw new Error('forward is not written yet');
}

/**
 * The Jacobian of the output with respect to the pre-activations, W2 diag(act'(V)).
 *
 * Shapes: W1 [m, n], b [m], W2 [k, m], x [n] -> [k, m].
 */
export function dH2dV(act: Activation, W1: Matrix, b: Vector, W2: Matrix, x: Vector): Matrix {
  throw new Error('dH2dV is not written yet');
}

/**
 * The derivative of the output with respect to the first weight matrix, T[l][i][j] = d H2_l / d W1_ij,
 * by the tensor chain rule: d H2_l / d W1 = sum over r of (d H2_l / d V_r) (d V_r / d W1).
 *
 * Shapes: W1 [m, n], b [m], W2 [k, m], x [n] -> [k, m, n].
 */
export function dH2dW1(act: Activation, W1: Matrix, b: Vector, W2: Matrix, x: Vector): Tensor3 {
  throw new Error('dH2dW1 is not written yet');
}

/**
 * The derivative of the output with respect to the second weight matrix, T[l][i][j] = d H2_l / d W2_ij.
 * Row l of slice l is H1 transposed; all else is 0.
 *
 * Shapes: W1 [m, n], b [m], W2 [k, m], x [n] -> [k, k, m].
 */
export function dH2dW2(act: Activation, W1: Matrix, b: Vector, W2: Matrix, x: Vector): Tensor3 {
  throw new Error('dH2dW2 is not written yet');
}

/**
 * The mean squared error of the batch, L(W) = (1/t) sum over s of ||f_W(X_s) - Y_s||^2, where X_s is column s of X.
 *
 * Shapes: W1 [m, n], b [m], W2 [k, m], X [n, t], Y [k, t] -> a number.
 */
export function loss(act: Activation, W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix): number {
  throw new Error('loss is not written yet');
}

/**
 * The gradient of the mean squared error for W1, b and W2.
 *
 * Shapes: W1 [m, n], b [m], W2 [k, m], X [n, t], Y [k, t] -> dW1 [m, n], db [m], dW2 [k, m].
 */
export function lossGradient(act: Activation, W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix): Gradient {
  throw new Error('lossGradient is not written yet');
}

/**
 * The output scaled to length 1, o / ||o||_2.
 *
 * Shapes: o [k] -> [k].
 * Errors: throws an `Error` when o is the zero vector.
 */
export function normalize(o: Vector): Vector {
  throw new Error('normalize is not written yet');
}

/**
 * The Jacobian of `normalize` at o, J[i][j] = d y_i / d o_j for y = o / ||o||_2.
 *
 * Shapes: o [k] -> [k, k].
 */
export function normalizeJacobian(o: Vector): Matrix {
  throw new Error('normalizeJacobian is not written yet');
}

/**
 * The probabilities P_l = e^(o_l) / (sum over j of e^(o_j)).
 *
 * Shapes: o [k] -> [k].
 * Numbers: right for logits up to 1e4 in size.
 */
export function softmax(o: Vector): Vector {
  throw new Error('softmax is not written yet');
}

/**
 * The cross entropy -(1/t) sum over s and l of Y_ls log P_ls; log is the natural logarithm.
 *
 * Shapes: P [k, t], Y [k, t], each column a probability distribution -> a number.
 * Numbers: 0 log 0 is 0.
 */
export function crossEntropy(P: Matrix, Y: Matrix): number {
  throw new Error('crossEntropy is not written yet');
}

/**
 * The gradient of crossEntropy(softmax(f_W(X)), Y) for W1, b and W2, where softmax is taken of each column.
 *
 * Shapes: W1 [m, n], b [m], W2 [k, m], X [n, t], Y [k, t] -> dW1 [m, n], db [m], dW2 [k, m].
 * Numbers: right for logits up to 1e4 in size.
 */
export function crossEntropyGradient(
  act: Activation,
  W1: Matrix,
  b: Vector,
  W2: Matrix,
  X: Matrix,
  Y: Matrix,
): Gradient {
  throw new Error('crossEntropyGradient is not written yet');
}
