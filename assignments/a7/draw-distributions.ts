import type { Family, Random } from '../../graders/contract/assignment.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { integer, matrix, shuffled } from '../drawing/draw.ts';

/** k x t probabilities whose columns add up to exactly 1: sixteenths, each at least one. */
export function sixteenths(random: Random, k: number, t: number): number[][] {
  return fromColumns(k, t, () => {
    const upTo15 = Array.from({ length: 15 }, (_, i) => i + 1);
    const cuts = shuffled(random, upTo15).slice(0, k - 1);
    const ends = [...cuts.sort((a, b) => a - b), 16];
    return ends.map((end, l) => (end - (ends[l - 1] ?? 0)) / 16);
  });
}

/** k x t, with a single 1 in each column. */
export function oneHot(random: Random, k: number, t: number): number[][] {
  return fromColumns(k, t, () => {
    const right = integer(random, 0, k - 1);
    return Array.from({ length: k }, (_, l) => (l === right ? 1 : 0));
  });
}

/** The families of `crossEntropy`. */
export const pairsOfDistributions = {
  fractions: (random) => {
    const { k, t } = dimensions(random);
    return call(sixteenths(random, k, t), oneHot(random, k, t));
  },

  /** Probabilities from 1e-6 to nearly 1, and soft targets. */
  reals: (random) => {
    const { k, t } = dimensions(random);
    const shares = matrix(k, t, () => 10 ** (-6 * random()));
    const totals = shares.reduce((sums, row) => sums.map((sum, s) => sum + (row[s] as number)), new Array(t).fill(0));
    const P = shares.map((row) => row.map((share, s) => share / totals[s]));
    return call(P, sixteenths(random, k, t));
  },

  /** One class is impossible in both P and Y; in every third case the answer is certain too. */
  zeros: (random, index) => {
    const { k, t } = dimensions(random);
    const impossible = integer(random, 0, k);
    const withZeros = (rows: number[][]) => rows.toSpliced(impossible, 0, new Array(t).fill(0));
    const Y = index % 3 === 0 ? oneHot(random, k, t) : sixteenths(random, k, t);
    const P = index % 3 === 2 ? Y : sixteenths(random, k, t);
    return call(withZeros(P), withZeros(Y));
  },
} satisfies Record<string, Family>;

function call(P: Argument, Y: Argument) {
  return { kind: 'call', arguments: [P, Y] } as const;
}

function dimensions(random: Random): { k: number; t: number } {
  const [k = 2, t = 3] = shuffled(random, [2, 3, 4]);
  return { k, t };
}

function fromColumns(k: number, t: number, draw: () => number[]): number[][] {
  const columns = Array.from({ length: t }, draw);
  return Array.from({ length: k }, (_, l) => columns.map((column) => column[l] as number));
}
