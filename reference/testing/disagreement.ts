import { sameShape, shapeText, type Tensor, unitRoundoff } from '../tensor/tensor.ts';

/**
 * How far two evaluations of one thing are apart, as a multiple of what their rounding bounds allow: at most 1 if they agree.
 *
 * Numbers: the largest of |a - b| / (u (e_a + e_b)) over the entries; equal entries count 0, and NaN gives NaN.
 * Errors: where the shapes differ.
 */
export function disagreement(a: Tensor, b: Tensor, unit: number = unitRoundoff): number {
  if (!sameShape(a.shape, b.shape)) throw new Error(`shapes ${shapeText(a.shape)} and ${shapeText(b.shape)} differ`);
  return Math.max(
    0,
    ...Array.from(a.data, (value, i) => {
      const difference = Math.abs(value - b.data[i]!);
      return difference === 0 ? 0 : difference / (unit * (a.roundoff[i]! + b.roundoff[i]!));
    }),
  );
}
