import { type Activation, type ActivationFunction, activationFunction } from './activation.ts';
import { affine, affineJacobian } from './affine.ts';
import { apply } from './tensor/apply.ts';
import { contract, matmul } from './tensor/contract.ts';
import { diagonal } from './tensor/diagonal.ts';
import { dimensions } from './tensor/dimensions.ts';
import { identity } from './tensor/special-tensors.ts';
import type { Tensor } from './tensor/tensor.ts';

/**
 * The net with one hidden layer of sigmoids or ReLUs, and its derivatives for one example.
 *
 * Shapes: x in R^n, W1 in R^(m x n), b in R^m, W2 in R^(k x m); the pre-activations V = W1 x + b in R^m, H1 = act(V) in R^m,
 * H2 = f_W(x) in R^k. A derivative with respect to a matrix is indexed T[k][i][j] = d f_k / d W_ij.
 * Errors: every function here throws where the shapes do not fit each other.
 * Source: lecture, from "Now the hidden layer computes sigmoids" to "ReLU net".
 */

/** f_W(x) = H2 = W2 act(W1 x + b). */
export function forward(act: Activation | ActivationFunction, W1: Tensor, b: Tensor, W2: Tensor, x: Tensor): Tensor {
  return matmul(W2, hidden(act, W1, b, W2, x));
}

/**
 * dH2/dV = dH2/dH1 dH1/dV = W2 diag(act'(V)).
 *
 * Shapes: `[k, m]`. Source: lecture, "Application of tensor chain rule to sigmoidal NN", step 2.
 */
export function dH2dV(act: Activation | ActivationFunction, W1: Tensor, b: Tensor, W2: Tensor, x: Tensor): Tensor {
  return matmul(W2, diagonal(apply(preActivations(W1, b, W2, x), activationFunction(act).prime)));
}

/**
 * The tensor chain rule: dH2_j/dW1 = sum over i of dH2_j/dV_i dV_i/dW1, where dV/dW1 = I_m (x) x.
 *
 * Shapes: `[k, m, n]`. Source: lecture, "Compute the tensor partial derivative for edge 3".
 */
export function dH2dW1(act: Activation | ActivationFunction, W1: Tensor, b: Tensor, W2: Tensor, x: Tensor): Tensor {
  return contract(dH2dV(act, W1, b, W2, x), affineJacobian(W1, x, b).dW, 1);
}

/**
 * dH2_j/dW2 has (H1)^T in row j and zeros elsewhere: dH2/dW2 = I_k (x) H1.
 *
 * Shapes: `[k, k, m]`.
 */
export function dH2dW2(act: Activation | ActivationFunction, W1: Tensor, b: Tensor, W2: Tensor, x: Tensor): Tensor {
  const H1 = hidden(act, W1, b, W2, x);
  return contract(identity(W2.shape[0]!), H1, 0);
}

/** H1 = act(V). */
function hidden(act: Activation | ActivationFunction, W1: Tensor, b: Tensor, W2: Tensor, x: Tensor): Tensor {
  return apply(preActivations(W1, b, W2, x), activationFunction(act).value);
}

/** V = W1 x + b. */
function preActivations(W1: Tensor, b: Tensor, W2: Tensor, x: Tensor): Tensor {
  dimensions({ W1, b, W2, x }, { W1: ['m', 'n'], b: ['m'], W2: ['k', 'm'], x: ['n'] });
  return affine(W1, x, b);
}
