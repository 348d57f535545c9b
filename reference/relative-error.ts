import { zeros } from './tensor/special-tensors.ts';
import { sameShape, shapeText, type Tensor } from './tensor/tensor.ts';

/**
 * |a_i - b_i| / max(|a_i|, |b_i|), entry by entry: 0 for equal numbers, 1 when one of them is 0, 2 for opposite ones.
 *
 * Numbers: 0 where both are 0, and Infinity where one is NaN; infinite entries have no relative error. The roundoff is
 * (1 + r)(e_a + e_b) / max(|a|, |b|) for what a and b bring along, and (|a| + |b|) / max(|a|, |b|) + 2r for the formula,
 * which may divide before it subtracts.
 * Errors: where the shapes differ.
 * Source: lecture, "Backpropagation gradient checking" asks that the two "should be comparable"; the measure is the usual
 * one of the CS231n notes, "Gradient checks".
 */
export function relativeErrors(a: Tensor, b: Tensor): Tensor {
  if (!sameShape(a.shape, b.shape)) {
    throw new Error(`relativeErrors: the shapes ${shapeText(a.shape)} and ${shapeText(b.shape)} differ`);
  }
  const result = zeros(a.shape);
  for (let i = 0; i < a.data.length; i++) {
    const [left, right] = [a.data[i]!, b.data[i]!];
    if (Number.isNaN(left) || Number.isNaN(right)) {
      result.data[i] = Number.POSITIVE_INFINITY;
      continue;
    }
    const larger = Math.max(Math.abs(left), Math.abs(right));
    if (larger === 0) continue;
    const r = Math.abs(left - right) / larger;
    const inherited = ((1 + r) * (a.roundoff[i]! + b.roundoff[i]!)) / larger;
    result.data[i] = r;
    result.roundoff[i] = inherited + (Math.abs(left) + Math.abs(right)) / larger + 2 * r;
  }
  return result;
}

/**
 * The largest of the relative errors, max over i of |a_i - b_i| / max(|a_i|, |b_i|), as a tensor of shape `[]`.
 *
 * Numbers: the largest of numbers is no further off than the one of them that is furthest off.
 * Example: of (1, 2) and (1, 4) it is 0.5.
 */
export function relativeError(a: Tensor, b: Tensor): Tensor {
  return largest(relativeErrors(a, b));
}

/** The largest entry, none of which is negative or NaN; 0 where there is none. */
export function largest(errors: Tensor): Tensor {
  const result = zeros([]);
  result.data[0] = Math.max(0, ...errors.data);
  result.roundoff[0] = Math.max(0, ...errors.roundoff);
  return result;
}
