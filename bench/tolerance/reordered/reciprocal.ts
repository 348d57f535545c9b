import type { ElementwiseFunction } from '../../../reference/tensor/apply.ts';
import { oneOf } from './chance.ts';

export * from '../../../reference/reciprocal.ts';

/** 1/v, which rounds once and has no other way. */
export const reciprocal: ElementwiseFunction = { value: (v) => 1 / v, roundoff: () => 0 };

/** Its slope -1/v^2. */
export const reciprocalPrime: ElementwiseFunction = {
  value: (v) =>
    oneOf(
      () => -1 / v ** 2,
      () => -(1 / v) * (1 / v),
      () => -1 / v / v,
    ),
  roundoff: () => 0,
};
