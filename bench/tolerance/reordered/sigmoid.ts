import type { ElementwiseFunction } from '../../../reference/tensor/apply.ts';
import { oneOf } from './chance.ts';

export * from '../../../reference/sigmoid.ts';

/** The formulas for the sigmoid that are right for every float64. */
export const sigmoid: ElementwiseFunction = {
  value: (v) =>
    oneOf(
      () => 1 / (1 + Math.exp(-v)),
      () => (v >= 0 ? 1 / (1 + Math.exp(-v)) : Math.exp(v) / (1 + Math.exp(v))),
      () => (1 + Math.tanh(v / 2)) / 2,
      () => 1 - 1 / (1 + Math.exp(v)),
    ),
  roundoff: () => 0,
};

/** The same for its slope. */
export const sigmoidPrime: ElementwiseFunction = {
  value: (v) =>
    oneOf(
      () => slopeAtValue(sigmoid.value(v)),
      () => slopeAtValue(sigmoid.value(-v)),
      () => sigmoid.value(v) - sigmoid.value(v) ** 2,
      () => Math.exp(-Math.abs(v)) / (1 + Math.exp(-Math.abs(v))) ** 2,
      () => (1 - Math.tanh(v / 2) ** 2) / 4,
      () => 1 / (2 * Math.cosh(v / 2)) ** 2,
    ),
  roundoff: () => 0,
};

const slopeAtValue = (value: number) => value * (1 - value);
