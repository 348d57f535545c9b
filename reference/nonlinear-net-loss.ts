import { type Activation, type ActivationFunction, activationFunction } from './activation.ts';
import type { Gradient } from './gradient-descent.ts';
import { dH2dV, dH2dW1, dH2dW2 } from './nonlinear-net.ts';
import type { OutputLoss } from './output-loss.ts';
import { apply } from './tensor/apply.ts';
import { add, multiply } from './tensor/arithmetic.ts';
import { contract, matmul } from './tensor/contract.ts';
import { dimensions } from './tensor/dimensions.ts';
import { column, stack, transpose } from './tensor/rearrange.ts';
import { ones } from './tensor/special-tensors.ts';
import type { Tensor } from './tensor/tensor.ts';

/**
 * Two losses of the net with one hidden layer of sigmoids or ReLUs over a batch, and their gradients in two forms.
 *
 * Shapes: X is n x t and Y is k x t, one column for each example; W1 is m x n, b has length m, W2 is k x m.
 * Errors: every function here throws where the shapes do not fit each other, and on an empty batch.
 */

/** dW1 [m, n], db [m] and dW2 [k, m]. */
export type NetGradient = Gradient<{ readonly W1: Tensor; readonly b: Tensor; readonly W2: Tensor }>;

/** L(W), the loss of the outputs F = W2 act(W1 X + b 1^T). */
export function loss(
  { value }: OutputLoss,
  act: Activation | ActivationFunction,
  W1: Tensor,
  b: Tensor,
  W2: Tensor,
  X: Tensor,
  Y: Tensor,
): Tensor {
  return value(layers(act, W1, b, W2, X, Y).F, Y);
}

/**
 * The gradient of L by backprop in matrix form: with D = dL/dF and the entrywise product o,
 * dL/dW2 = D H1^T, dL/dV = (W2^T D) o act'(V), dL/dW1 = dL/dV X^T, dL/db = dL/dV 1.
 *
 * Source: lecture, "Compute the gradient of the loss function", with the sums over examples written as products.
 */
export function lossGradient(
  { gradient }: OutputLoss,
  act: Activation | ActivationFunction,
  W1: Tensor,
  b: Tensor,
  W2: Tensor,
  X: Tensor,
  Y: Tensor,
): NetGradient {
  const { V, H1, F, t } = layers(act, W1, b, W2, X, Y);
  const dF = gradient(F, Y);
  const dV = multiply(matmul(transpose(W2), dF), apply(V, activationFunction(act).prime));
  return {
    dW1: matmul(dV, transpose(X)),
    db: matmul(dV, ones([t])),
    dW2: matmul(dF, transpose(H1)),
  };
}

/**
 * The same gradient as the lecture writes it, sum over i of (dL/dF)_i . grad f_W(X_i), where the dot is the sum over
 * outputs l of (dL/dF)_li grad f_W(X_i)_l; for the squared error dL/dF is (2/t) (f_W(X_i) - Y_i).
 *
 * Source: lecture, "Gradient of the loss in practice" and "Combining results".
 */
export function lossGradientByContraction(
  { gradient }: OutputLoss,
  act: Activation | ActivationFunction,
  W1: Tensor,
  b: Tensor,
  W2: Tensor,
  X: Tensor,
  Y: Tensor,
): NetGradient {
  const { F, t } = layers(act, W1, b, W2, X, Y);
  const dF = gradient(F, Y);
  const examples = Array.from({ length: t }, (_, i) => column(X, i));
  const contracted = (ofExample: (x: Tensor) => Tensor) =>
    contract(dF, stack(examples.map(ofExample)), [
      [1, 0],
      [0, 1],
    ]);
  return {
    dW1: contracted((x) => dH2dW1(act, W1, b, W2, x)),
    db: contracted((x) => dH2dV(act, W1, b, W2, x)), // V = W1 x + b, so dV/db = I
    dW2: contracted((x) => dH2dW2(act, W1, b, W2, x)),
  };
}

/** V = W1 X + b 1^T, H1 = act(V) and F = W2 H1, one column for each example. */
function layers(act: Activation | ActivationFunction, W1: Tensor, b: Tensor, W2: Tensor, X: Tensor, Y: Tensor) {
  const { t } = dimensions(
    { W1, b, W2, X, Y },
    { W1: ['m', 'n'], b: ['m'], W2: ['k', 'm'], X: ['n', 't'], Y: ['k', 't'] },
  );
  const V = add(matmul(W1, X), contract(b, ones([t]), 0));
  const H1 = apply(V, activationFunction(act).value);
  return { V, H1, F: matmul(W2, H1), t };
}
