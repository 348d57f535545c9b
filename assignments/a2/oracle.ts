import type { Oracle } from '../../graders/contract/assignment.ts';
import { affineJacobian } from '../../reference/affine.ts';
import { multivariateSigmoid, neuron } from '../../reference/neuron.ts';
import { pullback } from '../../reference/pullback.ts';
import { sigmoid } from '../../reference/sigmoid.ts';
import { sigmoidJacobian } from '../../reference/sigmoid-jacobian.ts';
import { apply } from '../../reference/tensor/apply.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import { expectTensor, expectTensors } from '../drawing/expect-tensor.ts';

/** The right answers of a2, function by function. */
export const oracle: Oracle = {
  sigmoid: (z) => expectTensor(apply(tensor(z), sigmoid)),
  multivariateSigmoid: (w, x) => expectTensors({ ...multivariateSigmoid(tensor(w), tensor(x)) }),
  neuron: (w, x, b) => expectTensors({ ...neuron(tensor(w), tensor(x), tensor(b)) }),
  sigmoidJacobian: (v) => expectTensor(sigmoidJacobian(tensor(v))),
  affineJacobian: (W, x, b) => expectTensors({ ...affineJacobian(tensor(W), tensor(x), tensor(b)) }),
  pullback: (J, v) => expectTensor(pullback(tensor(J), tensor(v))),
};
