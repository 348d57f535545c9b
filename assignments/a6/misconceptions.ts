import type { Assignment, Oracle } from '../../graders/contract/assignment.ts';
import type { LinearNetGradient } from '../../reference/linear-net-loss.ts';
import { meanSquaredErrorGradient } from '../../reference/mean-squared-error.ts';
import { apply } from '../../reference/tensor/apply.ts';
import { scale, subtract, sum } from '../../reference/tensor/arithmetic.ts';
import { contract, matmul } from '../../reference/tensor/contract.ts';
import { column, stack, transpose } from '../../reference/tensor/rearrange.ts';
import { ones, zeros } from '../../reference/tensor/special-tensors.ts';
import type { Tensor } from '../../reference/tensor/tensor.ts';
import { everyRowFilled } from '../mistakes/every-row-filled.ts';
import { only } from '../mistakes/only.ts';
import { withoutBias } from '../mistakes/without-bias.ts';
import { gradientComputedOnce, lastLossMissing } from '../mistakes/wrong-training.ts';
import { answersOf, type Formulas, rightFormulas } from './oracle.ts';
import { minimumNotAveraged, smallestEigenvalues, sortedAsText } from './wrong-minimum.ts';
import { movedForGood, notDivided } from './wrong-quotients.ts';

const { forward, dH2dW2, dH2dW1, loss, lossGradient } = rightFormulas;
const ofGradient = ['lossGradient', 'step', 'train'];

/** Wrong formulas that students write for the linear net, with all that follows from each. */
export const misconceptions: Assignment['misconceptions'] = {
  'bias-forgotten': variant(
    {
      forward: withoutBias(forward),
      dH2dW2: withoutBias(dH2dW2),
      loss: withoutBias(loss),
      lossGradient: withoutBias(lossGradient),
    },
    ['forward', 'dH2dW2', 'loss', ...ofGradient],
  ),
  'every-row-filled': variant({ dH2dW2: (...net) => everyRowFilled(dH2dW2(...net)) }, ['dH2dW2']),
  'chain-rule-without-weights': variant({ dH2dW1: (W1, b, W2, x) => dH2dW1(W1, b, ones(W2.shape), x) }, ['dH2dW1']),
  'difference-not-divided': variant({ quotients: notDivided }, ['numericalDH2dW1']),
  'moved-weights-not-put-back': variant({ quotients: movedForGood }, ['numericalDH2dW1']),
  'loss-not-averaged': variant({ loss: lossTimes((_, Y) => examples(Y)) }, ['loss', 'train']),
  'half-squared-error': variant({ loss: lossTimes(() => 1 / 2), lossGradient: gradientTimes(() => 1 / 2) }, [
    'loss',
    'train',
  ]),
  'norm-not-squared': variant({ loss: meanOfNorms }, ['loss', 'train']),
  'averaged-over-outputs': timesBoth((_, Y) => 1 / outputs(Y)),
  'rows-counted-as-examples': timesBoth((X, Y) => examples(Y) / inputs(X)),
  'missing-factor-two': variant({ lossGradient: gradientTimes(() => 1 / 2) }, ofGradient),
  'gradient-not-averaged': variant({ lossGradient: gradientTimes((_, Y) => examples(Y)) }, ofGradient),
  'bias-gradient-without-W2': variant({ lossGradient: withoutW2InBias }, ofGradient),
  'last-hidden-unit-skipped': variant({ lossGradient: lastUnitSkipped }, ofGradient),
  'W2-updated-first': variant({ direction: afterW2 }, ['step', 'train']),
  'bias-never-updated': variant(
    { direction: (gradientOf, weights) => ({ ...gradientOf(weights), db: zeros(weights.b.shape) }) },
    ['step', 'train'],
  ),
  'step-uphill': variant({ direction: (gradientOf, weights) => times(-1, gradientOf(weights)) }, ['step', 'train']),
  'gradient-computed-once': variant({ train: gradientComputedOnce }, ['train']),
  'last-loss-missing': variant({ train: lastLossMissing }, ['train']),
  'smallest-eigenvalues': variant({ globalMinimum: smallestEigenvalues }, ['globalMinimum']),
  'eigenvalues-sorted-as-text': variant({ globalMinimum: sortedAsText }, ['globalMinimum']),
  'minimum-not-averaged': variant({ globalMinimum: minimumNotAveraged }, ['globalMinimum']),
};

function variant(wrong: Partial<Formulas>, changed: readonly string[]): Oracle {
  return only(answersOf({ ...rightFormulas, ...wrong }), changed);
}

/** Loss and gradient of a batch times the same number. */
function timesBoth(factor: (X: Tensor, Y: Tensor) => number): Oracle {
  return variant({ loss: lossTimes(factor), lossGradient: gradientTimes(factor) }, ['loss', ...ofGradient]);
}

function lossTimes(factor: (X: Tensor, Y: Tensor) => number): Formulas['loss'] {
  return (W1, b, W2, X, Y) => scale(factor(X, Y), loss(W1, b, W2, X, Y));
}

function gradientTimes(factor: (X: Tensor, Y: Tensor) => number): Formulas['lossGradient'] {
  return (W1, b, W2, X, Y) => times(factor(X, Y), lossGradient(W1, b, W2, X, Y));
}

function times(factor: number, { dW1, db, dW2 }: LinearNetGradient): LinearNetGradient {
  return { dW1: scale(factor, dW1), db: scale(factor, db), dW2: scale(factor, dW2) };
}

const inputs = (X: Tensor) => X.shape[0] as number;
const outputs = (Y: Tensor) => Y.shape[0] as number;
const examples = (Y: Tensor) => Y.shape[1] as number;

/** (1/t) sum over i of ||F_i - Y_i||: the norm of one example is the root of its loss. */
function meanOfNorms(W1: Tensor, b: Tensor, W2: Tensor, X: Tensor, Y: Tensor): Tensor {
  const batchOfOne = (A: Tensor, i: number) => contract(column(A, i), ones([1]), 0);
  const norms = Array.from({ length: examples(Y) }, (_, i) =>
    apply(loss(W1, b, W2, batchOfOne(X, i), batchOfOne(Y, i)), squareRoot),
  );
  return scale(1 / examples(Y), sum(stack(norms)));
}

const squareRoot = {
  value: Math.sqrt,
  // A residual of exactly 0 comes from whole numbers and has no error.
  roundoff: (v: number, e: number) => (v === 0 ? 0 : e / (2 * Math.sqrt(v)) + Math.sqrt(v)),
};

/** db_i = sum over examples and outputs of D, where W2^T D belongs. */
function withoutW2InBias(W1: Tensor, b: Tensor, W2: Tensor, X: Tensor, Y: Tensor): LinearNetGradient {
  const F = Array.from({ length: examples(Y) }, (_, i) => forward(W1, b, W2, column(X, i)));
  const D = meanSquaredErrorGradient(transpose(stack(F)), Y);
  const db = matmul(transpose(ones(W2.shape)), matmul(D, ones([examples(Y)])));
  return { ...lossGradient(W1, b, W2, X, Y), db };
}

/** The loop of the way back ends before the last hidden unit, whose entries of dW1 and db stay 0. */
function lastUnitSkipped(W1: Tensor, b: Tensor, W2: Tensor, X: Tensor, Y: Tensor): LinearNetGradient {
  const { dW1, db, dW2 } = lossGradient(W1, b, W2, X, Y);
  return { dW1: withoutLast(dW1), db: withoutLast(db), dW2 };
}

function withoutLast(a: Tensor): Tensor {
  const result = zeros(a.shape);
  const kept = a.data.length - a.data.length / (a.shape[0] as number);
  result.data.set(a.data.subarray(0, kept));
  result.roundoff.set(a.roundoff.subarray(0, kept));
  return result;
}

/** The way back goes through a W2 that has made its step already. */
function afterW2(...[gradientOf, weights, alpha]: Parameters<Formulas['direction']>): LinearNetGradient {
  const { dW2 } = gradientOf(weights);
  const { W1, b, W2 } = weights;
  return { ...gradientOf({ W1, b, W2: subtract(W2, scale(alpha, dW2)) }), dW2 };
}
