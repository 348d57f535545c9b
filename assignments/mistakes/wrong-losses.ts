import type { ActivationFunction } from '../../reference/activation.ts';
import { crossEntropy } from '../../reference/cross-entropy.ts';
import { crossEntropyOfOutputs, type OutputLoss } from '../../reference/output-loss.ts';
import { sigmoid } from '../../reference/sigmoid.ts';
import { softmax } from '../../reference/softmax.ts';
import { apply } from '../../reference/tensor/apply.ts';
import { add, multiply, scale, subtract } from '../../reference/tensor/arithmetic.ts';
import { transpose } from '../../reference/tensor/rearrange.ts';
import { ones, zeros } from '../../reference/tensor/special-tensors.ts';
import type { Tensor } from '../../reference/tensor/tensor.ts';

/** k and t of targets that are k x t. */
export const outputs = (Y: Tensor) => Y.shape[0] as number;
export const examples = (Y: Tensor) => Y.shape[1] as number;

/** A number that depends on the targets, such as t. */
type Factor = (Y: Tensor) => number;

export function lossTimes(factor: Factor, { value, gradient }: OutputLoss): OutputLoss {
  return { value: (F, Y) => scale(factor(Y), value(F, Y)), gradient };
}

export function gradientTimes(factor: Factor, { value, gradient }: OutputLoss): OutputLoss {
  return { value, gradient: (F, Y) => scale(factor(Y), gradient(F, Y)) };
}

/** The loss of act(F), with the gradient that belongs to it. */
export function throughActivation(act: ActivationFunction, { value, gradient }: OutputLoss): OutputLoss {
  return {
    value: (F, Y) => value(apply(F, act.value), Y),
    gradient: (F, Y) => multiply(gradient(apply(F, act.value), Y), apply(F, act.prime)),
  };
}

/** Targets are taken for the class that is most likely in them. */
export function ofLikeliestClass({ value, gradient }: OutputLoss): OutputLoss {
  return { value: (F, Y) => value(F, likeliest(Y)), gradient: (F, Y) => gradient(F, likeliest(Y)) };
}

/** One-hot columns. */
export function likeliest(Y: Tensor): Tensor {
  const result = zeros(Y.shape);
  const [k, t] = [outputs(Y), examples(Y)];
  for (let s = 0; s < t; s++) {
    const column = Array.from({ length: k }, (_, l) => Y.data[l * t + s] as number);
    result.data[column.indexOf(Math.max(...column)) * t + s] = 1;
  }
  return result;
}

/** The rows of the logits are made into distributions, where the columns belong. */
export const softmaxOverExamples: OutputLoss = ofProbabilities((O) => transpose(softmax(transpose(O))));

/** Each logit gets a sigmoid of its own. */
export const sigmoidsForSoftmax: OutputLoss = ofProbabilities((O) => apply(O, sigmoid));

function ofProbabilities(probabilities: (O: Tensor) => Tensor): OutputLoss {
  return {
    value: (O, Y) => crossEntropy(probabilities(O), Y),
    gradient: (O, Y) => scale(1 / examples(Y), subtract(probabilities(O), Y)),
  };
}

/** -Y / P times the diagonal P (1 - P) of the softmax's Jacobian: -(1/t) Y (1 - P). */
export const softmaxDiagonalOnly: OutputLoss = {
  ...crossEntropyOfOutputs,
  gradient: (O, Y) => scale(-1 / examples(Y), multiply(Y, subtract(ones(Y.shape), softmax(O)))),
};

/** (1/t) (P - Y) times P (1 - P) once more. */
export const softmaxSlopeTwice: OutputLoss = {
  ...crossEntropyOfOutputs,
  gradient: (O, Y) => {
    const P = softmax(O);
    return multiply(crossEntropyOfOutputs.gradient(O, Y), multiply(P, subtract(ones(P.shape), P)));
  },
};

/** The cross entropy with log(P + epsilon) for log P. */
export function crossEntropyShifted(epsilon: number): typeof crossEntropy {
  return (P, Y) => crossEntropy(add(P, scale(epsilon, ones(P.shape))), Y);
}
