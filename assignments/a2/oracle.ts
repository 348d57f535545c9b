import type { Oracle } from '../../graders/contract/assignment.ts';
import { affineJacobian } from '../../reference/affine.ts';
import { multivariateSigmoid, neuron } from '../../reference/neuron.ts';
import { pullback } from '../../reference/pullback.ts';
import { sigmoid } from '../../reference/sigmoid.ts';
import { sigmoidJacobian } from '../../reference/sigmoid-jacobian.ts';
import { apply } from '../../reference/tensor/apply.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import type { Tensor } from '../../reference/tensor/tensor.ts';
import { expectTensor, expectTensors } from '../drawing/expect-tensor.ts';

/** What the answers of a2 are made of, by the names of the exports; a misconception replaces some of them. */
export interface Formulas {
  readonly sigmoid: (z: Tensor) => Tensor;
  readonly multivariateSigmoid: typeof multivariateSigmoid;
  readonly neuron: typeof neuron;
  readonly sigmoidJacobian: typeof sigmoidJacobian;
  readonly affineJacobian: typeof affineJacobian;
  readonly pullback: typeof pullback;
}

export const rightFormulas: Formulas = {
  sigmoid: (z) => apply(z, sigmoid),
  multivariateSigmoid,
  neuron,
  sigmoidJacobian,
  affineJacobian,
  pullback,
};

/** The answers that follow from some formulas, function by function. */
export function answersOf(formulas: Formulas): Oracle {
  return {
    sigmoid: (z) => expectTensor(formulas.sigmoid(tensor(z))),
    multivariateSigmoid: (w, x) => expectTensors({ ...formulas.multivariateSigmoid(tensor(w), tensor(x)) }),
    neuron: (w, x, b) => expectTensors({ ...formulas.neuron(tensor(w), tensor(x), tensor(b)) }),
    sigmoidJacobian: (v) => expectTensor(formulas.sigmoidJacobian(tensor(v))),
    affineJacobian: (W, x, b) => expectTensors({ ...formulas.affineJacobian(tensor(W), tensor(x), tensor(b)) }),
    pullback: (J, v) => expectTensor(formulas.pullback(tensor(J), tensor(v))),
  };
}

/** The right answers of a2. */
export const oracle: Oracle = answersOf(rightFormulas);
