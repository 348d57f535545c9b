import type { Assignment } from '../../graders/contract/assignment.ts';
import { affineJacobian } from '../../reference/affine.ts';
import { multivariateSigmoid, neuron } from '../../reference/neuron.ts';
import { sigmoid, sigmoidPrime } from '../../reference/sigmoid.ts';
import { apply, type ElementwiseFunction } from '../../reference/tensor/apply.ts';
import { add } from '../../reference/tensor/arithmetic.ts';
import { contract } from '../../reference/tensor/contract.ts';
import { diagonal } from '../../reference/tensor/diagonal.ts';
import { slice, stack, transpose } from '../../reference/tensor/rearrange.ts';
import { identity, ones } from '../../reference/tensor/special-tensors.ts';
import type { Tensor } from '../../reference/tensor/tensor.ts';
import { changedAnswers } from '../drawing/changed-answers.ts';
import { answersOf, type Formulas, rightFormulas } from './oracle.ts';

type Neuron = Formulas['neuron'];
type Both = Pick<Formulas, 'neuron' | 'multivariateSigmoid'>;

/** f = sigma(v2) and its gradients, which are the slope at v2 times x, w and 1. */
interface NeuronParts {
  readonly sigma?: ElementwiseFunction;
  readonly slope?: ElementwiseFunction;
  readonly v2?: (w: Tensor, x: Tensor, b: Tensor) => Tensor;
}

const weightedSum = (w: Tensor, x: Tensor) => contract(w, x, 1);

function neuronOf({ sigma = sigmoid, slope = sigmoidPrime, v2 = (w, x, b) => add(weightedSum(w, x), b) }: NeuronParts) {
  return ((w, x, b) => {
    const z = v2(w, x, b);
    const s = apply(z, slope);
    return { f: apply(z, sigma), dw: contract(s, x, 0), dx: contract(s, w, 0), db: s };
  }) satisfies Neuron;
}

/** The same mistake in both functions; the multivariate sigmoid has its bias as the last weight. */
function inBoth(wrong: Neuron): Both {
  return {
    neuron: wrong,
    multivariateSigmoid: (weights, x) => {
      const all = entriesOf(weights);
      const { f, dw, dx, db } = wrong(stack(all.slice(0, -1)), x, all.at(-1)!);
      return { f, dw: stack([...entriesOf(dw), db]), dx };
    },
  };
}

/** A wrong slope, wherever the slope is asked for. */
function withSlope(slope: ElementwiseFunction, sigma = sigmoid): Partial<Formulas> {
  return { ...inBoth(neuronOf({ slope, sigma })), sigmoidJacobian: (v) => diagonal(apply(v, slope)) };
}

/** Wrong values with the rounding of the right ones, which is that of numbers up to 1. */
const like = (right: ElementwiseFunction, value: (v: number) => number): ElementwiseFunction => ({
  value,
  roundoff: right.roundoff,
});

const mirrored = like(sigmoid, (v) => sigmoid.value(-v));
const overflowing = like(sigmoid, (v) => Math.exp(v) / (1 + Math.exp(v)));
const overflowingSlope = like(sigmoidPrime, (v) => Math.exp(-v) / (1 + Math.exp(-v)) ** 2);
const slopeOf = (value: (v: number) => number) => like(sigmoidPrime, (v) => value(v) * (1 - value(v)));
const slopeAtTheOutput = like(sigmoidPrime, (v) => sigmoidPrime.value(sigmoid.value(v)));
const negativeSlope = like(sigmoidPrime, (v) => -sigmoidPrime.value(v));
const noSlope: ElementwiseFunction = { value: () => 1, roundoff: () => 0 };
const slopeOfPreactivation: ElementwiseFunction = {
  value: (v) => v * (1 - v),
  roundoff: (v, e) => Math.abs(1 - 2 * v) * e + 2 * Math.abs(v) * (1 + Math.abs(v)),
};

const biasFirst: Formulas['multivariateSigmoid'] = (w, x) => {
  const [first, ...others] = entriesOf(w);
  const { f, dw, dx } = multivariateSigmoid(stack([...others, first!]), x);
  const slopes = entriesOf(dw);
  return { f, dw: stack([slopes.at(-1)!, ...slopes.slice(0, -1)]), dx };
};

/** Slices that share one matrix, in which each of them has written its row. */
const oneSlice: Formulas['affineJacobian'] = (W, x, b) => {
  const k = b.data.length;
  return { ...affineJacobian(W, x, b), dW: contract(ones([k, k]), x, 0) };
};

function entriesOf(v: Tensor): Tensor[] {
  return Array.from(v.data, (_, i) => slice(v, i));
}

const changed: Readonly<Record<string, Partial<Formulas>>> = {
  'exponent-without-minus': { sigmoid: (z) => apply(z, mirrored), ...inBoth(neuronOf({ sigma: mirrored })) },
  'exponential-overflows': {
    sigmoid: (z) => apply(z, overflowing),
    ...withSlope(slopeOf(overflowing.value), overflowing),
  },
  'slope-overflows': withSlope(overflowingSlope),
  'slope-at-the-output': withSlope(slopeAtTheOutput),
  'slope-from-the-preactivation': withSlope(slopeOfPreactivation),
  'slope-missing': inBoth(neuronOf({ slope: noSlope })),
  'slope-missing-for-the-bias': inBoth((w, x, b) => ({ ...neuron(w, x, b), db: ones([]) })),
  'factor-minus-one-of-the-slide': { neuron: neuronOf({ slope: negativeSlope }) },
  'dw-and-dx-exchanged': {
    neuron: (w, x, b) => {
      const { f, dw, dx, db } = neuron(w, x, b);
      return { f, dw: dx, dx: dw, db };
    },
  },
  'bias-forgotten': inBoth(neuronOf({ v2: weightedSum })),
  'bias-taken-first': { multivariateSigmoid: biasFirst },
  'one-slope-for-all': {
    sigmoidJacobian: (v) => contract(apply(slice(v, 0), sigmoidPrime), identity(v.data.length), 0),
  },
  'diagonal-as-a-vector': { sigmoidJacobian: (v) => apply(v, sigmoidPrime) },
  'input-jacobian-transposed': {
    affineJacobian: (W, x, b) => ({ ...affineJacobian(W, x, b), dx: transpose(W) }),
  },
  'one-slice-for-all-rows': { affineJacobian: oneSlice },
  'bias-jacobian-as-ones': {
    affineJacobian: (W, x, b) => ({ ...affineJacobian(W, x, b), db: ones(b.shape) }),
  },
};

/** The wrong formulas that `rubrics/a2.yaml` has a sentence for. */
export const misconceptions: Assignment['misconceptions'] = Object.fromEntries(
  Object.entries(changed).map(([name, formulas]) => [name, changedAnswers(answersOf, rightFormulas, formulas)]),
);
