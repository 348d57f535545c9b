import * as right from '../../../reference/numerical-tensor.ts';
import { steady } from './steady.ts';

export * from '../../../reference/numerical-tensor.ts';

/** As the reference, for a function that rounds the same way in every call. */
export const numericalTensor: typeof right.numericalTensor = (f, W, h) => right.numericalTensor(steady(f), W, h);
