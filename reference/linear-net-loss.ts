import { dH2dW1, dH2dW2 } from './linear-net.ts';
import { meanSquaredError, meanSquaredErrorGradient } from './mean-squared-error.ts';
import { add } from './tensor/arithmetic.ts';
import { contract, matmul } from './tensor/contract.ts';
import { dimensions } from './tensor/dimensions.ts';
import { column, stack, transpose } from './tensor/rearrange.ts';
import { ones } from './tensor/special-tensors.ts';
import type { Tensor } from './tensor/tensor.ts';

/**
 * The mean squared error of the linear net over a batch, and its gradient in two forms.
 *
 * Shapes: X is n x t and Y is k x t, one column for each example; W1 is m x n, b has length m, W2 is k x m.
 * Errors: every function here throws where the shapes do not fit each other, and on an empty batch.
 */

export interface LinearNetGradient {
  readonly dW1: Tensor /* [m, n] */;
  readonly db: Tensor /* [m] */;
  readonly dW2: Tensor /* [k, m] */;
}

/** L(W) = (1/t) sum over i of ||f_W(X_i) - Y_i||_2^2. Source: lecture, "Goal of supervised learning". */
export function loss(W1: Tensor, b: Tensor, W2: Tensor, X: Tensor, Y: Tensor): Tensor {
  return meanSquaredError(outputs(W1, b, W2, X, Y).F, Y);
}

/**
 * The gradient of L by backprop in matrix form: with D = dL/dF = (2/t)(F - Y),
 * dL/dW2 = D H1^T, dL/dW1 = W2^T D X^T, dL/db = W2^T D 1.
 *
 * Source: lecture, "Compute the gradient of the loss function", with the sums over examples written as products.
 */
export function lossGradient(W1: Tensor, b: Tensor, W2: Tensor, X: Tensor, Y: Tensor): LinearNetGradient {
  const { H1, F, t } = outputs(W1, b, W2, X, Y);
  const dF = meanSquaredErrorGradient(F, Y);
  const dH1 = matmul(transpose(W2), dF);
  return {
    dW1: matmul(dH1, transpose(X)),
    db: matmul(dH1, ones([t])),
    dW2: matmul(dF, transpose(H1)),
  };
}

/**
 * The same gradient as the lecture writes it, (2/t) sum over i of (f_W(X_i) - Y_i) . grad f_W(X_i), where the dot is
 * the sum over outputs l of (f_W(X_i) - Y_i)_l grad f_W(X_i)_l.
 *
 * Source: lecture, "Gradient of the loss in practice".
 */
export function lossGradientByContraction(W1: Tensor, b: Tensor, W2: Tensor, X: Tensor, Y: Tensor): LinearNetGradient {
  const { F, t } = outputs(W1, b, W2, X, Y);
  const dF = meanSquaredErrorGradient(F, Y);
  const examples = Array.from({ length: t }, (_, i) => column(X, i));
  const overExamplesAndOutputs = [
    [1, 0],
    [0, 1],
  ] as const;
  return {
    dW1: contract(dF, stack(examples.map((x) => dH2dW1(W1, b, W2, x))), overExamplesAndOutputs),
    db: contract(dF, stack(examples.map(() => W2)), overExamplesAndOutputs), // dH2/db = W2
    dW2: contract(dF, stack(examples.map((x) => dH2dW2(W1, b, W2, x))), overExamplesAndOutputs),
  };
}

/** H1 = W1 X + b 1^T and F = W2 H1, one column for each example. */
function outputs(W1: Tensor, b: Tensor, W2: Tensor, X: Tensor, Y: Tensor) {
  const { t } = dimensions(
    { W1, b, W2, X, Y },
    { W1: ['m', 'n'], b: ['m'], W2: ['k', 'm'], X: ['n', 't'], Y: ['k', 't'] },
  );
  const H1 = add(matmul(W1, X), contract(b, ones([t]), 0));
  return { H1, F: matmul(W2, H1), t };
}
