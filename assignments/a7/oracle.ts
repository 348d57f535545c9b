import type { Oracle } from '../../graders/contract/assignment.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { type Activation, activations } from '../../reference/activation.ts';
import { crossEntropy } from '../../reference/cross-entropy.ts';
import { dH2dV, dH2dW1, dH2dW2, forward } from '../../reference/nonlinear-net.ts';
import { loss, lossGradient } from '../../reference/nonlinear-net-loss.ts';
import { normalize, normalizeJacobian } from '../../reference/normalize.ts';
import { crossEntropyOfOutputs, squaredErrorOfOutputs } from '../../reference/output-loss.ts';
import { softmax } from '../../reference/softmax.ts';
import { apply } from '../../reference/tensor/apply.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import { expectTensor, expectTensors } from '../drawing/expect-tensor.ts';

/** The right answers of a7, function by function. */
export const oracle: Oracle = {
  activate: (act, v) => expectTensor(apply(tensor(v), activations[named(act)].value)),
  activatePrime: (act, v) => expectTensor(apply(tensor(v), activations[named(act)].prime)),
  forward: (act, W1, b, W2, x) => expectTensor(forward(named(act), tensor(W1), tensor(b), tensor(W2), tensor(x))),
  dH2dV: (act, W1, b, W2, x) => expectTensor(dH2dV(named(act), tensor(W1), tensor(b), tensor(W2), tensor(x))),
  dH2dW1: (act, W1, b, W2, x) => expectTensor(dH2dW1(named(act), tensor(W1), tensor(b), tensor(W2), tensor(x))),
  dH2dW2: (act, W1, b, W2, x) => expectTensor(dH2dW2(named(act), tensor(W1), tensor(b), tensor(W2), tensor(x))),
  loss: (act, ...batch) => expectTensor(loss(squaredErrorOfOutputs, named(act), ...tensors(batch))),
  lossGradient: (act, ...batch) => expectTensors(lossGradient(squaredErrorOfOutputs, named(act), ...tensors(batch))),
  normalize: (o) => expectTensor(normalize(tensor(o))),
  normalizeJacobian: (o) => expectTensor(normalizeJacobian(tensor(o))),
  softmax: (o) => expectTensor(softmax(tensor(o))),
  crossEntropy: (P, Y) => expectTensor(crossEntropy(tensor(P), tensor(Y))),
  crossEntropyGradient: (act, ...batch) =>
    expectTensors(lossGradient(crossEntropyOfOutputs, named(act), ...tensors(batch))),
};

function named(act: Argument | undefined): Activation {
  if (act !== 'sigmoid' && act !== 'relu') throw new Error('act is neither sigmoid nor relu');
  return act;
}

/** W1, b, W2, X and Y. */
function tensors([W1, b, W2, X, Y]: readonly Argument[]) {
  return [tensor(W1), tensor(b), tensor(W2), tensor(X), tensor(Y)] as const;
}
