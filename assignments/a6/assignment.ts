import type { Assignment, Family } from '../../graders/contract/assignment.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { type Batch, batchOf } from '../drawing/batch.ts';
import { matrix, real, shuffled } from '../drawing/draw.ts';
import { derivatives } from './derivatives.ts';
import { drawNarrowIntegers, drawReals, lectureBatch, onBatch, onOneExample } from './draw-net.ts';
import { misconceptions } from './misconceptions.ts';
import { oracle } from './oracle.ts';
import { senselessForward, senselessGlobalMinimum, senselessLoss } from './senseless.ts';
import { smallCases } from './small.ts';

const net = ['W1', 'b', 'W2'];
const shapes = { W1: ['m', 'n'], b: ['m'], W2: ['k', 'm'], x: ['n'], X: ['n', 't'], Y: ['k', 't'] };
const exports = [
  { name: 'forward', parameters: [...net, 'x'], shapes },
  { name: 'dH2dW2', parameters: [...net, 'x'], shapes },
  { name: 'dH1dW1', parameters: [...net, 'x'], shapes },
  { name: 'dH2dW1', parameters: [...net, 'x'], shapes },
  { name: 'numericalDH2dW1', parameters: [...net, 'x', 'h'], shapes },
  { name: 'loss', parameters: [...net, 'X', 'Y'], shapes },
  { name: 'lossGradient', parameters: [...net, 'X', 'Y'], shapes },
  { name: 'step', parameters: [...net, 'X', 'Y', 'alpha'], shapes },
  { name: 'train', parameters: [...net, 'X', 'Y', 'alpha', 'steps'], shapes },
  { name: 'globalMinimum', parameters: ['X', 'Y', 'p'], shapes },
] as const;

/** Small enough that gradient descent on the drawn nets neither stalls nor grows beyond all bounds. */
const alpha = 0.002;

/** What each function is called with, given a batch and the number of the case. */
const argumentsOf: Readonly<Record<string, (batch: Batch, index: number) => Argument[]>> = {
  forward: onOneExample,
  dH2dW2: onOneExample,
  dH1dW1: onOneExample,
  dH2dW1: onOneExample,
  numericalDH2dW1: (batch, index) => [
    ...onOneExample(batch),
    differenceSteps[index % differenceSteps.length] as number,
  ],
  loss: onBatch,
  lossGradient: onBatch,
  step: (batch) => [...onBatch(batch), alpha],
  train: (batch, index) => [...onBatch(ordinary(batch)), alpha, 2 + index],
  globalMinimum: ({ X, Y }) => [X, Y, 1],
};

/** Round numbers and a power of two. */
const differenceSteps = [1e-3, 1e-4, 1e-5, 2 ** -10, 1e-6];

/** Gradient descent has one step size for all; a batch with huge inputs would fly apart and test nothing. */
function ordinary(batch: Batch): Batch {
  const huge = batch.X.flat().some((entry) => Math.abs(entry) > 100);
  return huge ? { ...batch, X: batch.X.map((row) => row.map((entry) => entry / 1000)) } : batch;
}

function call(name: string, batch: Batch, index: number) {
  return { kind: 'call', arguments: argumentsOf[name]?.(batch, index) ?? [] } as const;
}

/** The families that every function of a net and some data has. */
function families(name: string) {
  return {
    lecture: (_, index) => call(name, lectureBatch, index),
    integers: (random, index) => call(name, drawNarrowIntegers(random, index), index),
    reals: (random, index) => call(name, drawReals(random, index), index),
  } satisfies Record<string, Family>;
}

/** Well conditioned: three examples more than twice the inputs, and as many inputs as outputs or one more. */
const regression: Family = (random, index) => {
  const k = 1 + (index % 4);
  const n = k + (Math.floor(index / 4) % 2);
  const t = 2 * n + 3;
  const entry = () => real(random);
  return { kind: 'call', arguments: [matrix(n, t, entry), matrix(k, t, () => 2 * entry()), 1 + (index % k)] };
};

/** X = I and Y diagonal, so that the eigenvalues 16, 9 and 1 can be read off; their order is drawn. Then 9 stands there twice. */
const diagonal: Family = (random, index) => {
  const X = [1, 1, 1].map(diagonalRow);
  const Y = shuffled(random, [index % 2 === 0 ? 4 : 3, 3, 1]).map(diagonalRow);
  return { kind: 'call', arguments: [X, Y, 1 + (index % 3)] };
};

function diagonalRow(entry: number, i: number, { length }: { readonly length: number }): number[] {
  return Array.from({ length }, (_, j) => (i === j ? entry : 0));
}

const purity: Family = (random, index) => {
  const { name } = exports[index % exports.length] as (typeof exports)[number];
  const draw = () =>
    call(
      name,
      batchOf({ n: 3, m: 4, k: 2, t: 9 }, () => real(random)),
      index,
    ).arguments;
  return { kind: 'purity', export: name, arguments: draw(), otherArguments: draw() };
};

/** n and m double twice while k and t stay: the work of one loss is t (m n + k m) multiplications. */
const sizes: Family = (random) => {
  const [k, t] = [2, 3];
  const entry = () => real(random, 0.5);
  const drawn = [1, 2, 4].map((factor) => {
    const [n, m] = [6 * factor, 5 * factor];
    const batch = batchOf({ n, m, k, t }, entry);
    return { label: `n = ${n}, m = ${m}`, work: t * (m * n + k * m), batch, arguments: onBatch(batch) };
  });
  const { batch } = drawn[0] as (typeof drawn)[number];
  const other = batchOf({ n: 6, m: 5, k, t }, entry);
  const variations = (['X', 'Y', 'W2'] as const).map((input) => ({
    input,
    arguments: onBatch({ ...batch, [input]: other[input] }),
  }));
  return {
    kind: 'growth',
    export: 'lossGradient',
    sizes: drawn.map(({ label, work, arguments: args }) => ({ label, work, arguments: args })),
    variations,
  };
};

/** a6, the linear net f_W(x) = W2 (W1 x + b). */
export const assignment: Assignment = {
  id: 'a6',
  file: 'linear-net.ts',
  exports,
  oracle,
  small: smallCases(oracle),
  misconceptions,
  derivatives,
  families: {
    forward: { ...families('forward'), senseless: senselessForward },
    dH2dW2: families('dH2dW2'),
    dH1dW1: families('dH1dW1'),
    dH2dW1: families('dH2dW1'),
    numericalDH2dW1: families('numericalDH2dW1'),
    loss: { ...families('loss'), senseless: senselessLoss },
    lossGradient: families('lossGradient'),
    step: families('step'),
    train: families('train'),
    globalMinimum: { diagonal, reals: regression, senseless: senselessGlobalMinimum },
    purity: { functions: purity },
    cost: { sizes },
  },
};
