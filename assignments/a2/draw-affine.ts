import type { Random } from '../../graders/contract/assignment.ts';
import { integer, matrix, real, shuffled, vector } from '../drawing/draw.ts';

/** y = W x + b. */
export interface AffineMap {
  readonly W: number[][] /* [k, n] */;
  readonly x: number[] /* [n] */;
  readonly b: number[] /* [k] */;
}

/** The edge from W1 to H1 of the lecture's concrete example. */
export const lectureMap: AffineMap = {
  W: [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ],
  x: [1, 1, 1],
  b: [0, 0, 0],
};

/** Small whole numbers without 0; 2 x 3 first, which is quick to check by hand. */
export function drawIntegers(random: Random, index: number): AffineMap {
  const entry = () => (random() < 0.5 ? -1 : 1) * integer(random, 1, 4);
  return affineOf(index === 0 ? { k: 2, n: 3 } : drawDimensions(random), entry);
}

/** Reals in four regimes in turn: ordinary, one input, one output, large. */
export function drawReals(random: Random, index: number): AffineMap {
  const dimensions = drawDimensions(random);
  const entry = () => real(random);
  switch (index % 4) {
    case 1:
      return affineOf({ ...dimensions, n: 1 }, entry);
    case 2:
      return affineOf({ ...dimensions, k: 1 }, entry);
    case 3:
      return affineOf(dimensions, () => 1000 * entry());
    default:
      return affineOf(dimensions, entry);
  }
}

export function affineOf({ k, n }: { k: number; n: number }, entry: () => number): AffineMap {
  return { W: matrix(k, n, entry), x: vector(n, entry), b: vector(k, entry) };
}

/** Different ones, so that nothing transposed passes by luck. */
function drawDimensions(random: Random): { k: number; n: number } {
  const [k = 2, n = 3] = shuffled(random, [2, 3, 4, 5]);
  return { k, n };
}
