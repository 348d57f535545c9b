import { crossEntropyGradient, crossEntropyOfLogits } from './cross-entropy.ts';
import { meanSquaredError, meanSquaredErrorGradient } from './mean-squared-error.ts';
import type { Tensor } from './tensor/tensor.ts';

/** A loss as a function of the outputs F of any net, and its derivative dL/dF; F and the targets Y are k x t. */
export interface OutputLoss {
  readonly value: (F: Tensor, Y: Tensor) => Tensor /* [] */;
  readonly gradient: (F: Tensor, Y: Tensor) => Tensor /* [k, t] */;
}

/** (1/t) sum over i of ||F_i - Y_i||_2^2. Source: lecture, "The same loss, but sigmoidal network". */
export const squaredErrorOfOutputs: OutputLoss = { value: meanSquaredError, gradient: meanSquaredErrorGradient };

/** -(1/t) sum over i and l of Y_li log softmax(F)_li. Source: lecture, "Another loss - Cross entropy loss". */
export const crossEntropyOfOutputs: OutputLoss = { value: crossEntropyOfLogits, gradient: crossEntropyGradient };
