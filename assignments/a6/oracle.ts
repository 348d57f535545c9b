import type { Oracle } from '../../graders/contract/assignment.ts';
import { globalMinimum } from '../../reference/baldi-hornik.ts';
import { type Parameters, step, train } from '../../reference/gradient-descent.ts';
import { dH1dW1, dH2dW1, dH2dW2, forward } from '../../reference/linear-net.ts';
import { loss, lossGradient } from '../../reference/linear-net-loss.ts';
import { numericalTensor } from '../../reference/numerical-tensor.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import type { Tensor } from '../../reference/tensor/tensor.ts';
import { expectTensor, expectTensors } from '../drawing/expect-tensor.ts';

type Weights = Parameters & { readonly W1: Tensor; readonly b: Tensor; readonly W2: Tensor };

/** The right answers of a6, function by function. */
export const oracle: Oracle = {
  forward: (W1, b, W2, x) => expectTensor(forward(tensor(W1), tensor(b), tensor(W2), tensor(x))),
  dH2dW2: (W1, b, W2, x) => expectTensor(dH2dW2(tensor(W1), tensor(b), tensor(W2), tensor(x))),
  dH1dW1: (W1, b, W2, x) => expectTensor(dH1dW1(tensor(W1), tensor(b), tensor(W2), tensor(x))),
  dH2dW1: (W1, b, W2, x) => expectTensor(dH2dW1(tensor(W1), tensor(b), tensor(W2), tensor(x))),
  numericalDH2dW1: (W1, b, W2, x, h) => {
    const [bias, outer, input] = [tensor(b), tensor(W2), tensor(x)];
    const f = (moved: Tensor) => forward(moved, bias, outer, input);
    return expectTensor(numericalTensor(f, tensor(W1), Number(h)));
  },
  loss: (W1, b, W2, X, Y) => expectTensor(loss(tensor(W1), tensor(b), tensor(W2), tensor(X), tensor(Y))),
  lossGradient: (W1, b, W2, X, Y) => {
    const { dW1, db, dW2 } = lossGradient(tensor(W1), tensor(b), tensor(W2), tensor(X), tensor(Y));
    return expectTensors({ dW1, db, dW2 });
  },
  step: (W1, b, W2, X, Y, alpha) => {
    const weights: Weights = { W1: tensor(W1), b: tensor(b), W2: tensor(W2) };
    return expectTensors(step(weights, objective(tensor(X), tensor(Y)).gradient(weights), Number(alpha)));
  },
  train: (W1, b, W2, X, Y, alpha, steps) => {
    const weights: Weights = { W1: tensor(W1), b: tensor(b), W2: tensor(W2) };
    const trained = train(weights, objective(tensor(X), tensor(Y)), Number(alpha), Number(steps));
    return expectTensors({ ...trained.parameters, losses: trained.losses });
  },
  globalMinimum: (X, Y, p) => expectTensor(globalMinimum(tensor(X), tensor(Y), Number(p))),
};

function objective(X: Tensor, Y: Tensor) {
  return {
    loss: ({ W1, b, W2 }: Weights) => loss(W1, b, W2, X, Y),
    gradient: ({ W1, b, W2 }: Weights) => ({ ...lossGradient(W1, b, W2, X, Y) }),
  };
}
