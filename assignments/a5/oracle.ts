import type { Oracle } from '../../graders/contract/assignment.ts';
import { type Axes, contract } from '../../reference/tensor/contract.ts';
import { multiIndices } from '../../reference/tensor/multi-indices.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import type { Tensor } from '../../reference/tensor/tensor.ts';
import { expectTensor } from '../drawing/expect-tensor.ts';

/** What the answers of a5 are made of, by the names of the exports; a misconception replaces some of them. */
export interface Formulas {
  readonly shape: (t: Tensor) => readonly number[];
  readonly tensordot: (a: Tensor, b: Tensor, axes: Axes) => Tensor;
  readonly contract: (dfdh: Tensor, dhdw: Tensor) => Tensor;
  readonly multiIndex: (shape: readonly number[]) => readonly (readonly number[])[];
}

export const rightFormulas: Formulas = {
  shape: ({ shape }) => shape,
  tensordot: contract,
  contract: (dfdh, dhdw) => contract(dfdh, dhdw, 1),
  multiIndex: multiIndices,
};

/** The answers that follow from some formulas, function by function. */
export function answersOf(formulas: Formulas): Oracle {
  return {
    shape: (t) => expectTensor(tensor(formulas.shape(tensor(t)))),
    tensordot: (a, b, axes) => expectTensor(formulas.tensordot(tensor(a), tensor(b), axes as Axes)),
    contract: (dfdh, dhdw) => expectTensor(formulas.contract(tensor(dfdh), tensor(dhdw))),
    multiIndex: (shape) => expectTensor(tensor(formulas.multiIndex(shape as number[]))),
  };
}

/** The right answers of a5. */
export const oracle: Oracle = answersOf(rightFormulas);
