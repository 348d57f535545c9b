import type { Assignment, Oracle, Random, Small } from '../../graders/contract/assignment.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { type Batch, batchOf, firstExample } from '../drawing/batch.ts';
import { integer } from '../drawing/draw.ts';
import { drawSmall } from '../drawing/draw-small.ts';
import { pick } from '../drawing/pick.ts';
import { smallCalls } from '../drawing/small-calls.ts';
import { smallDimensions } from '../drawing/small-dimensions.ts';
import { oneHot, sixteenths } from './draw-distributions.ts';
import { activationOf, type NonlinearBatch } from './draw-nonlinear-net.ts';

const onOneExample = (batch: NonlinearBatch): Argument[] => [
  batch.act,
  batch.W1,
  batch.b,
  batch.W2,
  firstExample(batch),
];
const onBatch = ({ act, W1, b, W2, X, Y }: NonlinearBatch): Argument[] => [act, W1, b, W2, X, Y];

/** A single pre-activation first; 0 is where the slope of ReLU is a convention, and e^800 is too large. */
const preActivations = [[2], [-1, 1], [0, 1], [2, -3], [800, 1], [-800, 1]];

const logits = [
  [0, 1],
  [2, -1],
  [1, 2, 3],
  [1000, 999],
  [-1000, -999],
];

const outputs = [[2], [-3], [3, 4], [4, -3], [1, 2, 2]];

/** Columns are distributions: P, and what it is compared with. */
const distributions = [
  [
    [[0.5], [0.5]],
    [[1], [0]],
  ],
  [
    [[0.25], [0.75]],
    [[0], [1]],
  ],
  [
    [[0.25], [0.75]],
    [[0.5], [0.5]],
  ],
  [
    [
      [0.25, 0.5],
      [0.75, 0.5],
    ],
    [
      [1, 0],
      [0, 1],
    ],
  ],
  [
    [
      [0.25, 0],
      [0.75, 1],
    ],
    [
      [0, 0],
      [1, 1],
    ],
  ],
];

/** Of nets with one or two units a layer and a batch of one or two examples, all numbers -2, -1, 1 or 2. */
export function smallCases(oracle: Oracle): Assignment['small'] {
  const nets = (name: string, argumentsOf: (batch: NonlinearBatch) => Argument[]): Small =>
    drawSmall(oracle[name], smallDimensions(4), (random, [t = 1, n = 1, m = 1, k = 1], index) => {
      const act = activationOf(index);
      const batch = batchOf({ n, m, k, t }, () => pick([-2, -1, 1, 2], integer(random, 0, 3)));
      return argumentsOf({ act, ...(m > 1 && index % 4 === 3 ? withZero(batch) : batch) });
    });
  const classifiers = drawSmall(oracle.crossEntropyGradient, smallDimensions(3), drawClassifier);
  const withActivations = preActivations.flatMap((v) => [
    ['sigmoid', v],
    ['relu', v],
  ]);
  const vectors = (list: readonly (readonly number[])[]) => smallCalls(list.map((o) => [o]));
  return {
    activate: smallCalls(withActivations.filter(([act, v]) => act === 'sigmoid' || Math.max(...(v as number[])) > 0)),
    activatePrime: smallCalls(withActivations),
    forward: nets('forward', onOneExample),
    dH2dV: nets('dH2dV', onOneExample),
    dH2dW1: nets('dH2dW1', onOneExample),
    dH2dW2: nets('dH2dW2', onOneExample),
    loss: nets('loss', onBatch),
    lossGradient: nets('lossGradient', onBatch),
    normalize: vectors(outputs),
    normalizeJacobian: vectors(outputs.filter(({ length }) => length > 1)),
    softmax: vectors(logits),
    crossEntropy: smallCalls(distributions),
    crossEntropyGradient: classifiers,
  };
}

/** The first of some hidden units is at exactly 0 for the first example. */
function withZero(batch: Batch): Batch {
  const [weights = []] = batch.W1;
  const sum = firstExample(batch).reduce((total, x, j) => total + x * (weights[j] as number), 0);
  return { ...batch, b: batch.b.map((bias, i) => (i === 0 ? -sum : bias)) };
}

/** Of one class nothing can be learned, so there are two outputs; the last four nets have huge logits. */
function drawClassifier(random: Random, [t = 1, n = 1, m = 1]: readonly number[], index: number): Argument[] {
  const entry = () => pick([-2, -1, 1, 2], integer(random, 0, 3));
  const batch = batchOf({ n, m, k: 2, t }, entry);
  const W2 = batch.W2.map((row) => row.map((weight) => (index < 12 ? weight : 1000 * weight)));
  return onBatch({
    ...batch,
    W2,
    act: activationOf(index),
    Y: index % 4 < 2 ? oneHot(random, 2, t) : sixteenths(random, 2, t),
  });
}
