import type { Family, Random } from '../../graders/contract/assignment.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { type Batch, firstExample } from '../drawing/batch.ts';
import { integer, matrix } from '../drawing/draw.ts';
import { drawIntegers } from './draw-net.ts';

type Spoilt = { readonly because: string } & Partial<Pick<Batch, 'W1' | 'b' | 'W2'>> & { readonly x?: number[] };

/** Ways in which the arguments of `forward` cannot fit each other. */
const misfits: readonly ((batch: Batch, x: number[]) => Spoilt)[] = [
  (_, x) => ({ x: x.slice(1), because: 'x has an entry less than W1 has columns' }),
  (_, x) => ({ x: [...x, 1], because: 'x has an entry more than W1 has columns' }),
  ({ b }) => ({ b: b.slice(1), because: 'b has an entry less than W1 has rows' }),
  ({ b }) => ({ b: [...b, 1], because: 'b has an entry more than W1 has rows' }),
  ({ W2 }) => ({ W2: W2.map((row) => row.slice(1)), because: 'W2 has a column less than W1 has rows' }),
  ({ W2 }) => ({ W2: W2.map((row) => [...row, 1]), because: 'W2 has a column more than W1 has rows' }),
  ({ W1 }) => ({ W1: shortenedLastRow(W1), because: 'W1 is ragged: its last row is shorter' }),
  ({ W2 }) => ({ W2: shortenedLastRow(W2), because: 'W2 is ragged: its last row is shorter' }),
];

export const senselessForward: Family = (random, index) => {
  const batch = drawIntegers(random);
  const x = firstExample(batch);
  const misfit = misfits[index % misfits.length] as (typeof misfits)[number];
  const { because, ...spoilt } = misfit(batch, x);
  const call = ({ W1, b, W2, x: input }: Pick<Batch, 'W1' | 'b' | 'W2'> & { x: number[] }) => [W1, b, W2, input];
  return { kind: 'refusal', sensible: call({ ...batch, x }), senseless: call({ ...batch, x, ...spoilt }), because };
};

export const senselessLoss: Family = (random, index) => {
  const { W1, b, W2, X, Y } = drawIntegers(random);
  const net = [W1, b, W2];
  const refusal = (emptyX: Argument, emptyY: Argument, because: string) =>
    ({ kind: 'refusal', sensible: [...net, X, Y], senseless: [...net, emptyX, emptyY], because }) as const;
  return index % 2 === 0
    ? refusal(
        X.map(() => []),
        Y.map(() => []),
        'the batch is empty: every row of X and Y has length 0',
      )
    : refusal([], [], 'the batch is empty: X and Y are []');
};

/** Whole powers of two make S_XX singular in floating point too, in whatever order it is eliminated. */
export const senselessGlobalMinimum: Family = (random, index) => {
  const n = 3;
  const t = 6;
  const k = 2;
  const X = matrix(n, t, () => integer(random, -3, 3)).map((row, i) =>
    row.map((entry, j) => (i === j ? entry + 9 : entry)),
  );
  const Y = matrix(k, t, () => integer(random, -3, 3));
  const refusal = (spoiltX: number[][], spoiltY: number[][], because: string) =>
    ({ kind: 'refusal', sensible: [X, Y, 1], senseless: [spoiltX, spoiltY, 1], because }) as const;
  if (index % 3 === 1) {
    return refusal(
      X.map((row, i) => (i === 1 ? row.map(() => 0) : row)),
      Y,
      'S_XX is singular: a row of X is all zeros',
    );
  }
  const examples = index % 3 === 0 ? 1 : 2;
  return refusal(
    dependentColumns(random, n, examples),
    Y.map((row) => row.slice(0, examples)),
    `S_XX is singular: there are ${examples} examples and ${n} inputs`,
  );
};

/** n x t, the columns whole multiples of one column of powers of two. */
function dependentColumns(random: Random, n: number, t: number): number[][] {
  const column = Array.from({ length: n }, () => 2 ** integer(random, 0, 2));
  return column.map((entry) => Array.from({ length: t }, (_, i) => entry * 2 ** i));
}

function shortenedLastRow(rows: number[][]): number[][] {
  return rows.map((row, i) => (i === rows.length - 1 ? row.slice(1) : row));
}
