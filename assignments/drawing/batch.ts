import type { Random } from '../../graders/contract/assignment.ts';
import { matrix, shuffled, vector } from './draw.ts';

/** Inputs n, hidden units m, outputs k, examples t. */
export interface Dimensions {
  readonly n: number;
  readonly m: number;
  readonly k: number;
  readonly t: number;
}

/** The weights of a net with one hidden layer, and a batch for it. */
export interface Batch {
  readonly W1: number[][] /* [m, n] */;
  readonly b: number[] /* [m] */;
  readonly W2: number[][] /* [k, m] */;
  readonly X: number[][] /* [n, t] */;
  readonly Y: number[][] /* [k, t] */;
}

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

/** The first example of a batch. */
export function firstExample({ X }: Batch): number[] {
  return X.map(([first = 0]) => first);
}
