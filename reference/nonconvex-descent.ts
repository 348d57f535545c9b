import type { Objective } from './gradient-descent.ts';
import { meanSquaredError, meanSquaredErrorGradient } from './mean-squared-error.ts';
import { relu, reluPrime } from './relu.ts';
import { apply } from './tensor/apply.ts';
import { multiply } from './tensor/arithmetic.ts';
import { matmul } from './tensor/contract.ts';
import { tensor } from './tensor/nested.ts';
import { transpose } from './tensor/rearrange.ts';
import type { Tensor } from './tensor/tensor.ts';

/**
 * Two nets so small that all critical points of their losses are known, to see where gradient descent goes.
 *
 * Shapes: all weights are 1 x 1.
 * Source: lecture, "Hardness of nonconvex optimization": local minima way worse than global, saddle points, no control where
 * gradient descent converges to, different critical points from different initial points.
 */

/**
 * One ReLU unit f_W(x) = ReLU(W x) with the examples f(1) = 1 and f(-1) = 2, which it cannot both have:
 * L(W) = 1/2 ((W - 1)^2 + 4) for W > 0, with slope W - 1, and L(W) = 1/2 (1 + (W + 2)^2) for W < 0, with slope W + 2.
 *
 * Numbers: the global minimum L(-2) = 1/2; a local one L(1) = 2, four times as high; and at W = 0, where ReLU' is 0, gradient
 * descent stays at L(0) = 5/2, which is even above the chord between the minima.
 */
export const reluUnit: Objective<{ readonly W: Tensor }> = reluUnitOn(tensor([[1, -1]]), tensor([[1, 2]]));

/**
 * The linear net f_W(x) = W2 W1 x with the one example f(1) = 1: L(W) = (W2 W1 - 1)^2, dL/dW1 = 2 (W2 W1 - 1) W2 and
 * dL/dW2 = 2 (W2 W1 - 1) W1.
 *
 * Numbers: every point of the hyperbola W1 W2 = 1 is a global minimum, L = 0. The origin, halfway between (1, 1) and (-1, -1), is
 * a saddle point, L = 1; gradient descent that starts on the line W2 = -W1 runs into it.
 */
export const twoWeights: Objective<{ readonly W1: Tensor; readonly W2: Tensor }> = twoWeightsOn(
  tensor([[1]]),
  tensor([[1]]),
);

function reluUnitOn(X: Tensor, Y: Tensor): Objective<{ readonly W: Tensor }> {
  return {
    loss: ({ W }) => meanSquaredError(apply(matmul(W, X), relu), Y),
    gradient: ({ W }) => {
      const V = matmul(W, X);
      const dV = multiply(meanSquaredErrorGradient(apply(V, relu), Y), apply(V, reluPrime));
      return { dW: matmul(dV, transpose(X)) };
    },
  };
}

function twoWeightsOn(X: Tensor, Y: Tensor): Objective<{ readonly W1: Tensor; readonly W2: Tensor }> {
  return {
    loss: ({ W1, W2 }) => meanSquaredError(matmul(W2, matmul(W1, X)), Y),
    gradient: ({ W1, W2 }) => {
      const H1 = matmul(W1, X);
      const dF = meanSquaredErrorGradient(matmul(W2, H1), Y);
      return { dW1: matmul(matmul(transpose(W2), dF), transpose(X)), dW2: matmul(dF, transpose(H1)) };
    },
  };
}
