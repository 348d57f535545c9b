import { type Perceptron, perceptron } from './perceptron.ts';

/**
 * Rosenblatt's learning rule: wherever the output is wrong, w := w + (label - output) x and b := b + (label - output), point
 * after point, until all are right. `null` when they are not after `maxEpochs` passes.
 *
 * Shapes: points is t x n, one row for each point; labels has length t, 0 or 1.
 * Numbers: starting from 0 it makes at most (R^2 + 1)(1 + b*^2) / margin^2 corrections on points no longer than R, if some plane
 * w*.x + b* = 0 with |w*| = 1 leaves the margin on both sides. Points whose coordinates are small integers give integer weights.
 * Source: Rosenblatt, The Perceptron, 1957; the bound is Novikoff's, On convergence proofs on perceptrons, 1962, for the
 * points with a 1 appended.
 * Example: for the four corners of {0, 1}^2 and the labels of XOR the result is `null`.
 */
export function trainPerceptron(
  points: readonly (readonly number[])[],
  labels: readonly number[],
  maxEpochs: number,
): Perceptron | null {
  const w = (points[0] ?? []).map(() => 0);
  let b = 0;
  for (let epoch = 0; epoch < maxEpochs; epoch++) {
    for (const [s, x] of points.entries()) {
      const correction = labels[s]! - perceptron({ w, b }, x);
      for (const [i, coordinate] of x.entries()) w[i]! += correction * coordinate;
      b += correction;
    }
    if (points.every((x, s) => perceptron({ w, b }, x) === labels[s])) return { w, b };
  }
  return null;
}
