import type { Oracle } from '../../graders/contract/assignment.ts';
import { globalMinimum } from '../../reference/baldi-hornik.ts';
import { type Objective, type Parameters, step, type Training, train } from '../../reference/gradient-descent.ts';
import { dH1dW1, dH2dW1, dH2dW2, forward } from '../../reference/linear-net.ts';
import { type LinearNetGradient, loss, lossGradient } from '../../reference/linear-net-loss.ts';
import { numericalTensor } from '../../reference/numerical-tensor.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import type { Tensor } from '../../reference/tensor/tensor.ts';
import { expectTensor, expectTensors } from '../drawing/expect-tensor.ts';

export type Weights = Parameters & { readonly W1: Tensor; readonly b: Tensor; readonly W2: Tensor };

type OfOneExample = (W1: Tensor, b: Tensor, W2: Tensor, x: Tensor) => Tensor;

type GradientOf = (weights: Weights) => LinearNetGradient;

/** What the answers of a6 are made of. A misconception is one of them replaced, with all that follows from it. */
export interface Formulas {
  readonly forward: OfOneExample;
  readonly dH2dW2: OfOneExample;
  readonly dH1dW1: OfOneExample;
  readonly dH2dW1: OfOneExample;
  readonly quotients: (f: (W: Tensor) => Tensor, W: Tensor, h: number) => Tensor;
  readonly loss: (W1: Tensor, b: Tensor, W2: Tensor, X: Tensor, Y: Tensor) => Tensor;
  readonly lossGradient: (W1: Tensor, b: Tensor, W2: Tensor, X: Tensor, Y: Tensor) => LinearNetGradient;
  /** What one step subtracts alpha times. */
  readonly direction: (gradientOf: GradientOf, weights: Weights, alpha: number) => LinearNetGradient;
  readonly train: Training;
  readonly globalMinimum: (X: Tensor, Y: Tensor, p: number) => Tensor;
}

export const rightFormulas: Formulas = {
  forward,
  dH2dW2,
  dH1dW1,
  dH2dW1,
  quotients: numericalTensor,
  loss,
  lossGradient,
  direction: (gradientOf, weights) => gradientOf(weights),
  train,
  globalMinimum,
};

/** The answers that follow from some formulas, function by function. */
export function answersOf(formulas: Formulas): Oracle {
  const ofOneExample =
    (formula: OfOneExample): Oracle[string] =>
    (W1, b, W2, x) =>
      expectTensor(formula(tensor(W1), tensor(b), tensor(W2), tensor(x)));
  return {
    forward: ofOneExample(formulas.forward),
    dH2dW2: ofOneExample(formulas.dH2dW2),
    dH1dW1: ofOneExample(formulas.dH1dW1),
    dH2dW1: ofOneExample(formulas.dH2dW1),
    numericalDH2dW1: (W1, b, W2, x, h) => {
      const [bias, outer, input] = [tensor(b), tensor(W2), tensor(x)];
      const f = (moved: Tensor) => formulas.forward(moved, bias, outer, input);
      return expectTensor(formulas.quotients(f, tensor(W1), Number(h)));
    },
    loss: (W1, b, W2, X, Y) => expectTensor(formulas.loss(tensor(W1), tensor(b), tensor(W2), tensor(X), tensor(Y))),
    lossGradient: (W1, b, W2, X, Y) => {
      const { dW1, db, dW2 } = formulas.lossGradient(tensor(W1), tensor(b), tensor(W2), tensor(X), tensor(Y));
      return expectTensors({ dW1, db, dW2 });
    },
    step: (W1, b, W2, X, Y, alpha) => {
      const weights: Weights = { W1: tensor(W1), b: tensor(b), W2: tensor(W2) };
      const { gradient } = objectiveOf(formulas, tensor(X), tensor(Y), Number(alpha));
      return expectTensors(step(weights, gradient(weights), Number(alpha)));
    },
    train: (W1, b, W2, X, Y, alpha, steps) => {
      const weights: Weights = { W1: tensor(W1), b: tensor(b), W2: tensor(W2) };
      const objective = objectiveOf(formulas, tensor(X), tensor(Y), Number(alpha));
      const trained = formulas.train(weights, objective, Number(alpha), Number(steps));
      return expectTensors({ ...trained.parameters, losses: trained.losses });
    },
    globalMinimum: (X, Y, p) => expectTensor(formulas.globalMinimum(tensor(X), tensor(Y), Number(p))),
  };
}

/** The right answers of a6. */
export const oracle: Oracle = answersOf(rightFormulas);

function objectiveOf(formulas: Formulas, X: Tensor, Y: Tensor, alpha: number): Objective<Weights> {
  const gradientOf: GradientOf = ({ W1, b, W2 }) => formulas.lossGradient(W1, b, W2, X, Y);
  return {
    loss: ({ W1, b, W2 }) => formulas.loss(W1, b, W2, X, Y),
    gradient: (weights) => ({ ...formulas.direction(gradientOf, weights, alpha) }),
  };
}
