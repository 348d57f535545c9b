// Assignment 8: the networks NN1 and NN2.
//
// NN1 has one hidden layer of sigmoids and a linear output, trained on the mean squared error (2 layers).
// NN2 has two hidden layers of ReLUs and a softmax output, trained on the cross entropy (3 layers).
// Examples are columns: X is n x t, Y is k x t; x is one example, of length n. Any widths must work.
// No function changes its arguments.

export type Vector = number[];
/** Rows: `A[i][j]` stands in row i, column j. */
export type Matrix = number[][];

/** Shapes: W [units of this layer, units of the layer before], b [units of this layer]. */
export interface Layer {
  W: Matrix;
  b: Vector;
}

/** First layer first: 2 layers for NN1, 3 for NN2. A gradient has the same form, each number being a derivative. */
export type Params = Layer[];

export interface Trained {
  params: Params;
  losses: Vector;
}

/**
 * The output of NN1 for one example: W2 sigma(W1 x + b1) + b2.
 *
 * Shapes: x [n] -> [k].
 */
export function forwardNN1(params: Params, x: Vector): Vector {
  throw new Error('forwardNN1 is not written yet');
}

/**
 * The mean squared error of NN1, (1/t) sum over s of ||f(X_s) - Y_s||^2, where X_s is column s of X.
 *
 * Shapes: X [n, t], Y [k, t] -> a number.
 */
export function lossNN1(params: Params, X: Matrix, Y: Matrix): number {
  throw new Error('lossNN1 is not written yet');
}

/**
 * The gradient of lossNN1 with respect to W and b of both layers.
 *
 * Shapes: X [n, t], Y [k, t] -> as params.
 */
export function gradientNN1(params: Params, X: Matrix, Y: Matrix): Params {
  throw new Error('gradientNN1 is not written yet');
}

/**
 * The output of NN2 for one example, probabilities: softmax(W3 ReLU(W2 ReLU(W1 x + b1) + b2) + b3).
 *
 * Shapes: x [n] -> [k].
 * Numbers: right for logits up to 1e4 in size.
 */
export function forwardNN2(params: Params, x: Vector): Vector {
  throw new Error('forwardNN2 is not written yet');
}

/**
 * The cross entropy of NN2, -(1/t) sum over s and l of Y_ls log P_ls, where column s of P is forwardNN2 of X_s.
 *
 * Shapes: X [n, t], Y [k, t], whose columns are probabilities -> a number.
 */
export function lossNN2(params: Params, X: Matrix, Y: Matrix): number {
  throw new Error('lossNN2 is not written yet');
}

/**
 * The gradient of lossNN2 with respect to W and b of all three layers; ReLU'(0) = 0.
 *
 * Shapes: X [n, t], Y [k, t] -> as params.
 * Numbers: right for logits up to 1e4 in size.
 */
export function gradientNN2(params: Params, X: Matrix, Y: Matrix): Params {
  throw new Error('gradientNN2 is not written yet');
}

/**
 * Starting weights for a network of any depth, the same for the same seed and different for another. In no W of more than one
 * entry are all entries equal.
 *
 * Shapes: widths [inputs, hidden units of each layer, outputs], seed an integer from 0 to 2^31 - 1 -> layer i has
 * W [widths[i + 1], widths[i]] and b [widths[i + 1]].
 */
export function init(widths: number[], seed: number): Params {
  throw new Error('init is not written yet');
}

/**
 * Gradient descent on lossNN1 over the whole batch: `steps` updates of all weights at once.
 *
 * Shapes: X [n, t], Y [k, t] -> params as params, losses [steps + 1]; losses[s] is the loss before step s, and the last entry
 * is the loss after the last step.
 */
export function trainNN1(params: Params, X: Matrix, Y: Matrix, alpha: number, steps: number): Trained {
  throw new Error('trainNN1 is not written yet');
}

/**
 * Gradient descent on lossNN2 over the whole batch, as in trainNN1.
 *
 * Shapes: as in trainNN1.
 */
export function trainNN2(params: Params, X: Matrix, Y: Matrix, alpha: number, steps: number): Trained {
  throw new Error('trainNN2 is not written yet');
}
