import type { Assignment, Oracle } from '../../graders/contract/assignment.ts';
import type { OutputLoss } from '../../reference/output-loss.ts';
import { sigmoid } from '../../reference/sigmoid.ts';
import { apply } from '../../reference/tensor/apply.ts';
import { add, scale } from '../../reference/tensor/arithmetic.ts';
import { contract, matmul } from '../../reference/tensor/contract.ts';
import { ones, zeros } from '../../reference/tensor/special-tensors.ts';
import type { Tensor } from '../../reference/tensor/tensor.ts';
import { everyRowFilled } from '../mistakes/every-row-filled.ts';
import { only } from '../mistakes/only.ts';
import {
  type Activations,
  activationsForgotten,
  alwaysSigmoids,
  leakyRelus,
  reluSlopesOneAtZero,
  slopesAtTheActivations,
  slopesForgotten,
  slopesFromPreActivations,
  tanhForSigmoids,
} from '../mistakes/wrong-activations.ts';
import {
  crossEntropyShifted,
  examples,
  gradientTimes,
  likeliest,
  lossTimes,
  ofLikeliestClass,
  outputs,
  sigmoidsForSoftmax,
  softmaxDiagonalOnly,
  softmaxOverExamples,
  softmaxSlopeTwice,
  throughActivation,
} from '../mistakes/wrong-losses.ts';
import { answersOf, type Formulas, rightFormulas } from './oracle.ts';
import { jacobianOfFixedNorm, normNotRooted, oneNorm } from './wrong-norms.ts';

const { forward, dH2dV, dH2dW1, dH2dW2, loss, gradient, squaredError, entropyOfSoftmax, crossEntropy } = rightFormulas;
const gradients = ['lossGradient', 'crossEntropyGradient'];
const ofNet = ['forward', 'dH2dV', 'dH2dW1', 'dH2dW2', 'loss', ...gradients];
const wayBack = ['dH2dV', 'dH2dW1', ...gradients];

/** Wrong formulas that students write for nets with activations, with all that follows from each. */
export const misconceptions: Assignment['misconceptions'] = {
  'sigmoid-whatever-act-says': withActivations(alwaysSigmoids, ['activate', 'activatePrime', ...ofNet]),
  'tanh-for-sigmoid': withActivations(tanhForSigmoids, ['activate', 'activatePrime', ...ofNet]),
  'relu-leaks': withActivations(leakyRelus, ['activate', 'activatePrime', ...ofNet]),
  'relu-slope-one-at-zero': withActivations(reluSlopesOneAtZero, ['activatePrime', ...wayBack]),
  'slope-from-the-pre-activation': withActivations(slopesFromPreActivations, ['activatePrime', ...wayBack]),
  'slope-at-the-activation': withActivations(slopesAtTheActivations, wayBack),
  'slope-forgotten': withActivations(slopesForgotten, wayBack),
  'activation-forgotten': withActivations(activationsForgotten, ['forward', 'dH2dW2', 'loss', ...gradients]),
  'bias-forgotten': variant(
    {
      forward: (act, W1, b, W2, x) => forward(act, W1, zeros(b.shape), W2, x),
      dH2dV: (act, W1, b, W2, x) => dH2dV(act, W1, zeros(b.shape), W2, x),
      dH2dW1: (act, W1, b, W2, x) => dH2dW1(act, W1, zeros(b.shape), W2, x),
      dH2dW2: (act, W1, b, W2, x) => dH2dW2(act, W1, zeros(b.shape), W2, x),
      loss: (of, act, W1, b, ...others) => loss(of, act, W1, zeros(b.shape), ...others),
      gradient: (of, act, W1, b, ...others) => gradient(of, act, W1, zeros(b.shape), ...others),
    },
    ofNet,
  ),
  'bias-behind-the-activation': variant(
    {
      forward: (act, W1, b, W2, x) => add(forward(act, W1, zeros(b.shape), W2, x), matmul(W2, b)),
      loss: (of, act, W1, b, W2, ...batch) => loss(ofShifted(of, matmul(W2, b)), act, W1, zeros(b.shape), W2, ...batch),
    },
    ['forward', 'loss'],
  ),
  'activation-on-the-output': variant(
    {
      forward: (act, ...net) => apply(forward(act, ...net), act.value),
      loss: (of, act, ...batch) => loss(throughActivation(act, of), act, ...batch),
      gradient: (of, act, ...batch) => gradient(throughActivation(act, of), act, ...batch),
    },
    ['forward', 'loss', 'lossGradient'],
  ),
  'chain-rule-without-weights': variant({ dH2dW1: (act, W1, b, W2, x) => dH2dW1(act, W1, b, ones(W2.shape), x) }, [
    'dH2dW1',
  ]),
  'input-forgotten': variant({ dH2dW1: (...net) => contract(dH2dV(...net), ones(net[4].shape), 0) }, ['dH2dW1']),
  'every-row-filled': variant({ dH2dW2: (...net) => everyRowFilled(dH2dW2(...net)) }, ['dH2dW2']),
  'bias-without-slope': variant(
    {
      gradient: (of, act, ...batch) => ({
        ...gradient(of, act, ...batch),
        db: gradient(of, { ...act, prime: slopesForgotten.relu.prime }, ...batch).db,
      }),
    },
    gradients,
  ),
  'missing-factor-two': variant({ squaredError: gradientTimes(() => 1 / 2, squaredError) }, ['lossGradient']),
  'half-squared-error': variant({ squaredError: lossTimes(() => 1 / 2, squaredError) }, ['loss']),
  'gradient-not-averaged': variant(
    {
      squaredError: gradientTimes(examples, squaredError),
      entropyOfSoftmax: gradientTimes(examples, entropyOfSoftmax),
    },
    gradients,
  ),
  'loss-not-averaged': variant(
    { squaredError: lossTimes(examples, squaredError), crossEntropy: entropyTimes(examples) },
    ['loss', 'crossEntropy'],
  ),
  'averaged-over-outputs': variant(
    {
      squaredError: gradientTimes(perOutput, lossTimes(perOutput, squaredError)),
      entropyOfSoftmax: gradientTimes(perOutput, entropyOfSoftmax),
      crossEntropy: entropyTimes(perOutput),
    },
    ['loss', 'crossEntropy', ...gradients],
  ),
  'norm-taken-for-constant': variant({ normalizeJacobian: jacobianOfFixedNorm }, ['normalizeJacobian']),
  'divided-by-the-sum': variant({ normalize: oneNorm }, ['normalize']),
  'norm-not-rooted': variant({ normalize: normNotRooted }, ['normalize']),
  'sigmoid-for-softmax': variant({ softmax: (o) => apply(o, sigmoid), entropyOfSoftmax: sigmoidsForSoftmax }, [
    'softmax',
    'crossEntropyGradient',
  ]),
  'softmax-over-the-examples': variant({ entropyOfSoftmax: softmaxOverExamples }, ['crossEntropyGradient']),
  'softmax-jacobian-diagonal-only': variant({ entropyOfSoftmax: softmaxDiagonalOnly }, ['crossEntropyGradient']),
  'softmax-slope-taken-twice': variant({ entropyOfSoftmax: softmaxSlopeTwice }, ['crossEntropyGradient']),
  'soft-targets-as-classes': variant(
    {
      crossEntropy: (P, Y) => crossEntropy(P, likeliest(Y)),
      entropyOfSoftmax: ofLikeliestClass(entropyOfSoftmax),
    },
    ['crossEntropy', 'crossEntropyGradient'],
  ),
  'epsilon-in-the-logarithm': variant({ crossEntropy: crossEntropyShifted(1e-12) }, ['crossEntropy']),
  'logarithm-to-base-two': variant({ crossEntropy: entropyTimes(() => Math.LOG2E) }, ['crossEntropy']),
};

function variant(wrong: Partial<Formulas>, changed: readonly string[]): Oracle {
  return only(answersOf({ ...rightFormulas, ...wrong }), changed);
}

function withActivations(activations: Activations, changed: readonly string[]): Oracle {
  return variant({ activations }, changed);
}

function entropyTimes(factor: (Y: Tensor) => number): Formulas['crossEntropy'] {
  return (P, Y) => scale(factor(Y), crossEntropy(P, Y));
}

function perOutput(Y: Tensor): number {
  return 1 / outputs(Y);
}

/** The loss of outputs that a vector is added to. */
function ofShifted({ value, gradient }: OutputLoss, shift: Tensor): OutputLoss {
  const shifted = (F: Tensor) => add(F, contract(shift, ones([examples(F)]), 0));
  return { value: (F, Y) => value(shifted(F), Y), gradient: (F, Y) => gradient(shifted(F), Y) };
}
