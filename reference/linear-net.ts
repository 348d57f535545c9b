import { add } from './tensor/arithmetic.ts';
import { contract, matmul } from './tensor/contract.ts';
import { dimensions } from './tensor/dimensions.ts';
import { identity } from './tensor/special-tensors.ts';
import type { Tensor } from './tensor/tensor.ts';

/**
 * The linear net with one hidden layer and its derivatives with respect to the weights.
 *
 * Shapes: x in R^n, W1 in R^(m x n), b in R^m, W2 in R^(k x m); H1 = W1 x + b in R^m, H2 = f_W(x) in R^k.
 * A derivative with respect to a matrix is indexed T[k][i][j] = d f_k / d W_ij.
 * Errors: every function here throws where the shapes do not fit each other.
 * Source: lecture, from "One hidden-layer neural net with linear activation" to "Concrete example".
 */

/** f_W(x) = H2 = W2 (W1 x + b). */
export function forward(W1: Tensor, b: Tensor, W2: Tensor, x: Tensor): Tensor {
  netDimensions(W1, b, W2, x);
  return matmul(W2, hidden(W1, b, x));
}

/**
 * dH2_j/dW2 has (H1)^T in row j and zeros elsewhere: dH2/dW2 = I_k (x) H1.
 *
 * Shapes: `[k, k, m]`.
 */
export function dH2dW2(W1: Tensor, b: Tensor, W2: Tensor, x: Tensor): Tensor {
  const { k } = netDimensions(W1, b, W2, x);
  return contract(identity(k), hidden(W1, b, x), 0);
}

/**
 * dH1_i/dW1 has x^T in row i and zeros elsewhere: dH1/dW1 = I_m (x) x.
 *
 * Shapes: `[m, m, n]`.
 */
export function dH1dW1(W1: Tensor, b: Tensor, W2: Tensor, x: Tensor): Tensor {
  const { m } = netDimensions(W1, b, W2, x);
  return contract(identity(m), x, 0);
}

/**
 * The chain rule for tensors: dH2_j/dW1 = sum over k of dH2_j/dH1_k dH1_k/dW1, where dH2/dH1 = W2.
 *
 * Shapes: `[k, m, n]`.
 */
export function dH2dW1(W1: Tensor, b: Tensor, W2: Tensor, x: Tensor): Tensor {
  return contract(W2, dH1dW1(W1, b, W2, x), 1);
}

/** H1 = W1 x + b. */
function hidden(W1: Tensor, b: Tensor, x: Tensor): Tensor {
  return add(matmul(W1, x), b);
}

function netDimensions(W1: Tensor, b: Tensor, W2: Tensor, x: Tensor): { m: number; k: number } {
  return dimensions({ W1, b, W2, x }, { W1: ['m', 'n'], b: ['m'], W2: ['k', 'm'], x: ['n'] });
}
