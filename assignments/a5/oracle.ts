import type { Oracle } from '../../graders/contract/assignment.ts';
import { type Axes, contract } from '../../reference/tensor/contract.ts';
import { multiIndices } from '../../reference/tensor/multi-indices.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import { expectTensor } from '../drawing/expect-tensor.ts';

/** The right answers of a5, function by function. */
export const oracle: Oracle = {
  shape: (t) => expectTensor(tensor(tensor(t).shape)),
  tensordot: (a, b, axes) => expectTensor(contract(tensor(a), tensor(b), axes as Axes)),
  contract: (dfdh, dhdw) => expectTensor(contract(tensor(dfdh), tensor(dhdw), 1)),
  multiIndex: (shape) => expectTensor(tensor(multiIndices(shape as number[]))),
};
