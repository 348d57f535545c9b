import type { ElementwiseFunction } from '../../../reference/tensor/apply.ts';
import { oneOf } from './chance.ts';

export * from '../../../reference/exponential.ts';

/** e^v; the rounding of e itself, |v| u, is no more than a formula's own where |v| is small. */
export const exponential: ElementwiseFunction = {
  value: (v) =>
    oneOf(
      () => Math.exp(v),
      () => Math.exp(v / 2) ** 2,
      () => 1 / Math.exp(-v),
      () => (Math.abs(v) <= 30 ? Math.E ** v : Math.exp(v)),
    ),
  roundoff: () => 0,
};
