import type { Random } from '../../graders/contract/assignment.ts';
import { integer, matrix, real, shuffled, vector } from '../drawing/draw.ts';

/** Inputs n, hidden units m, outputs k, examples t. */
export interface Dimensions {
  readonly n: number;
  readonly m: number;
  readonly k: number;
  readonly t: number;
}

/** A linear net and a batch for it. */
export interface Batch {
  readonly W1: number[][] /* [m, n] */;
  readonly b: number[] /* [m] */;
  readonly W2: number[][] /* [k, m] */;
  readonly X: number[][] /* [n, t] */;
  readonly Y: number[][] /* [k, t] */;
}

/** The lecture's concrete example, with the training pair of "Gradient of the loss in practice". */
export const lectureBatch: Batch = {
  W1: [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ],
  b: [0, 0, 0],
  W2: [
    [1, 1, 0],
    [0, 1, 1],
    [1, 0, 1],
  ],
  X: [[1], [1], [1]],
  Y: [[20], [0], [0]],
};

/** Four different dimensions, the smallest of which is given: no transposed or exchanged index passes by luck. */
export function drawDimensions(random: Random, smallest: number): Dimensions {
  const [n = 0, m = 0, k = 0, t = 0] = shuffled(random, [smallest, smallest + 1, smallest + 2, smallest + 3]);
  return { n, m, k, t };
}

export function batchOf({ n, m, k, t }: Dimensions, entry: () => number): Batch {
  return {
    W1: matrix(m, n, entry),
    b: vector(m, entry),
    W2: matrix(k, m, entry),
    X: matrix(n, t, entry),
    Y: matrix(k, t, entry),
  };
}

/** Small whole numbers, zeros among them: sums are exact in every order, and people can check them by hand. */
export function drawIntegers(random: Random, smallest = 1): Batch {
  return batchOf(drawDimensions(random, smallest), () => integer(random, -3, 3));
}

/** Reals in five regimes in turn: ordinary, one example, large inputs, small weights, a single hidden unit. */
export function drawReals(random: Random, index: number): Batch {
  const dimensions = drawDimensions(random, 2);
  const entry = () => real(random);
  switch (index % 5) {
    case 1:
      return batchOf({ ...dimensions, t: 1 }, entry);
    case 2: {
      const batch = batchOf(dimensions, entry);
      return { ...batch, X: scaled(batch.X, 1000) };
    }
    case 3: {
      const batch = batchOf(dimensions, entry);
      return { ...batch, W1: scaled(batch.W1, 1e-3), W2: scaled(batch.W2, 1e-3) };
    }
    case 4:
      return batchOf({ ...dimensions, m: 1 }, entry);
    default:
      return batchOf(dimensions, entry);
  }
}

/** The first example of a batch. */
export function firstExample({ X }: Batch): number[] {
  return X.map(([first = 0]) => first);
}

function scaled(matrixToScale: number[][], factor: number): number[][] {
  return matrixToScale.map((row) => row.map((entry) => entry * factor));
}
