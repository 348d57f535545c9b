import type { ElementwiseFunction } from './tensor/apply.ts';
import { unitRoundoff } from './tensor/tensor.ts';

/**
 * The rectified linear unit: ReLU(v) = v if v > 0, and 0 if v <= 0.
 *
 * Numbers: rounding passes through as it is where v > 0, and below only so much of it as reaches over 0.
 * Source: lecture, "ReLU net".
 * Example: `apply(tensor([3, 0, -1]), relu)` is (3, 0, 0).
 */
export const relu: ElementwiseFunction = {
  value: (v) => Math.max(0, v),
  roundoff: (v, e) => (v > 0 ? e : Math.max(0, e + v / unitRoundoff)),
};

/**
 * Its slope: ReLU'(v) = 1 if v > 0, and 0 if v <= 0, so 0 at 0.
 *
 * Numbers: exact. Where rounding decides the sign of v no slope is right in every order of summation; such a v belongs in no
 * comparison, unless all that makes it are small integers, whose sums are exact.
 * Source: lecture, "ReLU net"; the earlier slide on ReLU leaves the slope at 0 open.
 * Example: `apply(tensor([3, 0, -1]), reluPrime)` is (1, 0, 0).
 */
export const reluPrime: ElementwiseFunction = {
  value: (v) => (v > 0 ? 1 : 0),
  roundoff: () => 0,
};
