import * as right from '../../../reference/linear-net-loss.ts';
import { oneOf } from './chance.ts';

export * from '../../../reference/linear-net-loss.ts';

/** By backprop in matrix form, or by contraction of the lecture's 3-D tensors. */
export const lossGradient: typeof right.lossGradient = (...batch) =>
  oneOf(
    () => right.lossGradient(...batch),
    () => right.lossGradientByContraction(...batch),
  );
