import { crossEntropyOfOutputs, type OutputLoss, squaredErrorOfOutputs } from './output-loss.ts';
import { softmax } from './softmax.ts';
import { multiply, subtract } from './tensor/arithmetic.ts';
import { contract } from './tensor/contract.ts';
import { ones } from './tensor/special-tensors.ts';
import type { Tensor } from './tensor/tensor.ts';

/** What a net does to its last pre-activations O: nothing, or softmax of each column. */
export type Output = 'linear' | 'softmax';

export type LossName = 'mean-squared-error' | 'cross-entropy';

/** Any other map from the last pre-activations O to the outputs F. */
export type OutputFunction = (O: Tensor) => Tensor;

/** The outputs F of a net whose last pre-activations are O, a vector or one column for each example. */
export function outputOf(output: Output | OutputFunction, O: Tensor): Tensor {
  if (typeof output === 'function') return output(O);
  return output === 'softmax' ? softmax(O) : O;
}

/**
 * The loss of a net as a function of its last pre-activations O, with its derivative dL/dO; a loss without a name is one already.
 *
 * Errors: the cross entropy of outputs that are no probabilities.
 */
export function lossOfPreActivations(output: Output | OutputFunction, loss: LossName | OutputLoss): OutputLoss {
  if (typeof loss !== 'string') return loss;
  if (output === 'linear') {
    if (loss === 'cross-entropy') throw new Error('the cross entropy needs probabilities, as softmax gives them');
    return squaredErrorOfOutputs;
  }
  return loss === 'cross-entropy' ? crossEntropyOfOutputs : squaredErrorOfProbabilities;
}

/**
 * (1/t) sum over i of ||P_i - Y_i||_2^2 with P = softmax(O). With D = dL/dP and dP_i/dO_i = diag(P_i) - P_i P_i^T,
 * dL/dO_li = P_li D_li - P_li (sum over j of P_ji D_ji).
 */
const squaredErrorOfProbabilities: OutputLoss = {
  value: (O, Y) => squaredErrorOfOutputs.value(softmax(O), Y),
  gradient: (O, Y) => {
    const P = softmax(O);
    const PD = multiply(P, squaredErrorOfOutputs.gradient(P, Y));
    const everyClass = ones(P.shape.slice(0, 1));
    const sums = contract(everyClass, PD, 1); // [t]
    return subtract(PD, multiply(P, contract(everyClass, sums, 0)));
  },
};
