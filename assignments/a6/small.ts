import type { Assignment, Oracle, Random } from '../../graders/contract/assignment.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { type Batch, batchOf } from '../drawing/batch.ts';
import { integer, matrix } from '../drawing/draw.ts';
import { drawSmall } from '../drawing/draw-small.ts';
import { pick } from '../drawing/pick.ts';
import { smallDimensions } from '../drawing/small-dimensions.ts';
import { onBatch, onOneExample } from './draw-net.ts';

/** Steps and step sizes that people can follow by hand. */
const argumentsOf: Readonly<Record<string, (batch: Batch, index: number) => Argument[]>> = {
  forward: onOneExample,
  dH2dW2: onOneExample,
  dH1dW1: onOneExample,
  dH2dW1: onOneExample,
  numericalDH2dW1: (batch) => [...onOneExample(batch), 0.5],
  loss: onBatch,
  lossGradient: onBatch,
  step: (batch) => [...onBatch(batch), 0.5],
  train: (batch, index) => [...onBatch(batch), 0.125, 1 + (index % 2)],
};

/** Inputs, outputs, examples: more examples than inputs, so that X X^T is invertible and something is left over; the last is written down. */
const regressions = [
  [1, 1, 2],
  [1, 1, 3],
  [1, 2, 2],
  [1, 2, 3],
  [2, 1, 3],
  [2, 2, 3],
  [2, 2, 4],
  [2, 2, 2],
] as const;

/** Eigenvalues 16 and 9, of which one is left over. */
const sixteenAndNine: readonly Argument[] = [
  [
    [1, 0],
    [0, 1],
  ],
  [
    [4, 0],
    [0, 3],
  ],
  1,
];

/** Nets of one or two units a layer and a batch of one or two examples, all numbers -2, -1, 1, 2 or 3. */
export function smallCases(oracle: Oracle): Assignment['small'] {
  const entry = (random: Random) => () => pick([-2, -1, 1, 2, 3], integer(random, 0, 4));
  const descent = ['step', 'train'];
  const ofNets = Object.entries(argumentsOf).map(([name, pickArguments]) => {
    const draw = (random: Random, [t = 1, n = 1, m = 1, k = 1]: readonly number[], index: number) =>
      pickArguments(batchOf({ n, m, k, t }, entry(random)), index);
    // Weights that do not move are those before the step.
    const answer = oracle[descent.includes(name) ? 'lossGradient' : name];
    return [name, drawSmall(answer, smallDimensions(4), draw)] as const;
  });
  const globalMinimum = drawSmall(oracle.globalMinimum, regressions, (random, [n, k, t], index) =>
    index === regressions.length - 1 ? sixteenAndNine : [invertible(random, n, t), matrix(k, t, entry(random)), 1],
  );
  return { ...Object.fromEntries(ofNets), globalMinimum };
}

/** n x t, and n is 1 or 2: not all rows are multiples of one. */
function invertible(random: Random, n: number, t: number): number[][] {
  const X = matrix(n, t, () => integer(random, -2, 3));
  const [first = [], second] = X;
  const product = (row: readonly number[], other: readonly number[]) =>
    row.reduce((sum, entry, i) => sum + entry * (other[i] as number), 0);
  const determinant = second
    ? product(first, first) * product(second, second) - product(first, second) ** 2
    : product(first, first);
  return determinant === 0 ? invertible(random, n, t) : X;
}
