import type { Oracle } from '../../graders/contract/assignment.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { type Activation, type ActivationFunction, activations } from '../../reference/activation.ts';
import { crossEntropy } from '../../reference/cross-entropy.ts';
import { dH2dV, dH2dW1, dH2dW2, forward } from '../../reference/nonlinear-net.ts';
import { loss, lossGradient, type NetGradient } from '../../reference/nonlinear-net-loss.ts';
import { normalize, normalizeJacobian } from '../../reference/normalize.ts';
import { crossEntropyOfOutputs, type OutputLoss, squaredErrorOfOutputs } from '../../reference/output-loss.ts';
import { softmax } from '../../reference/softmax.ts';
import { apply } from '../../reference/tensor/apply.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import type { Tensor } from '../../reference/tensor/tensor.ts';
import { expectTensor, expectTensors } from '../drawing/expect-tensor.ts';

type OfOneExample = (act: ActivationFunction, W1: Tensor, b: Tensor, W2: Tensor, x: Tensor) => Tensor;

type OfBatch<Result> = (
  outputLoss: OutputLoss,
  act: ActivationFunction,
  W1: Tensor,
  b: Tensor,
  W2: Tensor,
  X: Tensor,
  Y: Tensor,
) => Result;

/** What the answers of a7 are made of. A misconception is one of them replaced, with all that follows from it. */
export interface Formulas {
  readonly activations: Readonly<Record<Activation, ActivationFunction>>;
  readonly forward: OfOneExample;
  readonly dH2dV: OfOneExample;
  readonly dH2dW1: OfOneExample;
  readonly dH2dW2: OfOneExample;
  readonly loss: OfBatch<Tensor>;
  readonly gradient: OfBatch<NetGradient>;
  /** Both as functions of the net's outputs. */
  readonly squaredError: OutputLoss;
  readonly entropyOfSoftmax: OutputLoss;
  readonly normalize: (o: Tensor) => Tensor;
  readonly normalizeJacobian: (o: Tensor) => Tensor;
  readonly softmax: (o: Tensor) => Tensor;
  readonly crossEntropy: (P: Tensor, Y: Tensor) => Tensor;
}

export const rightFormulas: Formulas = {
  activations,
  forward,
  dH2dV,
  dH2dW1,
  dH2dW2,
  loss,
  gradient: lossGradient,
  squaredError: squaredErrorOfOutputs,
  entropyOfSoftmax: crossEntropyOfOutputs,
  normalize,
  normalizeJacobian,
  softmax,
  crossEntropy,
};

/** The answers that follow from some formulas, function by function. */
export function answersOf(formulas: Formulas): Oracle {
  const act = (name: Argument | undefined): ActivationFunction => {
    if (name !== 'sigmoid' && name !== 'relu') throw new Error('act is neither sigmoid nor relu');
    return formulas.activations[name];
  };
  const ofOneExample =
    (formula: OfOneExample): Oracle[string] =>
    (name, W1, b, W2, x) =>
      expectTensor(formula(act(name), tensor(W1), tensor(b), tensor(W2), tensor(x)));
  const gradientOf =
    (outputLoss: OutputLoss): Oracle[string] =>
    (name, ...batch) =>
      expectTensors(formulas.gradient(outputLoss, act(name), ...tensors(batch)));
  return {
    activate: (name, v) => expectTensor(apply(tensor(v), act(name).value)),
    activatePrime: (name, v) => expectTensor(apply(tensor(v), act(name).prime)),
    forward: ofOneExample(formulas.forward),
    dH2dV: ofOneExample(formulas.dH2dV),
    dH2dW1: ofOneExample(formulas.dH2dW1),
    dH2dW2: ofOneExample(formulas.dH2dW2),
    loss: (name, ...batch) => expectTensor(formulas.loss(formulas.squaredError, act(name), ...tensors(batch))),
    lossGradient: gradientOf(formulas.squaredError),
    normalize: (o) => expectTensor(formulas.normalize(tensor(o))),
    normalizeJacobian: (o) => expectTensor(formulas.normalizeJacobian(tensor(o))),
    softmax: (o) => expectTensor(formulas.softmax(tensor(o))),
    crossEntropy: (P, Y) => expectTensor(formulas.crossEntropy(tensor(P), tensor(Y))),
    crossEntropyGradient: gradientOf(formulas.entropyOfSoftmax),
  };
}

/** The right answers of a7. */
export const oracle: Oracle = answersOf(rightFormulas);

/** W1, b, W2, X and Y. */
function tensors([W1, b, W2, X, Y]: readonly Argument[]) {
  return [tensor(W1), tensor(b), tensor(W2), tensor(X), tensor(Y)] as const;
}
