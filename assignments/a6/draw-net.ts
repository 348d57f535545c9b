import type { Random } from '../../graders/contract/assignment.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { type Batch, batchOf, drawDimensions, firstExample } from '../drawing/batch.ts';
import { integer, real } from '../drawing/draw.ts';
import { pick } from '../drawing/pick.ts';

/** The arguments of a function of one example, and of one of a batch. */
export const onOneExample = (batch: Batch): Argument[] => [batch.W1, batch.b, batch.W2, firstExample(batch)];
export const onBatch = ({ W1, b, W2, X, Y }: Batch): Argument[] => [W1, b, W2, X, Y];

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

/** Small whole numbers, zeros among them: sums are exact in every order, and people can check them by hand. */
export function drawIntegers(random: Random): Batch {
  return batchOf(drawDimensions(random, 2), () => integer(random, -3, 3));
}

/** The same with each of the dimensions n, m, k and t in turn 1: a matrix of one row or column is the first to break a shortcut. */
export function drawNarrowIntegers(random: Random, index: number): Batch {
  const one = pick(['n', 'm', 'k', 't'] as const, index);
  return batchOf({ ...drawDimensions(random, 2), [one]: 1 }, () => integer(random, -3, 3));
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

function scaled(matrixToScale: number[][], factor: number): number[][] {
  return matrixToScale.map((row) => row.map((entry) => entry * factor));
}
