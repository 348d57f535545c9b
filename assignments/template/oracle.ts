import type { Oracle } from '../../graders/contract/assignment.ts';
import { multiply, scale } from '../../reference/tensor/arithmetic.ts';
import { contract } from '../../reference/tensor/contract.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import type { Tensor } from '../../reference/tensor/tensor.ts';
import { expectTensor } from '../drawing/expect-tensor.ts';

type Formula = (w: Tensor, x: Tensor) => Tensor;

/** What the answers are made of. A misconception is one of them replaced, with all that follows from it. */
export interface Formulas {
  readonly square: Formula;
  readonly squareGradient: Formula;
}

export const rightFormulas: Formulas = {
  /** f(w) = (w . x)^2 */
  square: (w, x) => multiply(contract(w, x, 1), contract(w, x, 1)),
  /** df/dw = 2 (w . x) x */
  squareGradient: (w, x) => scale(2, contract(contract(w, x, 1), x, 0)),
};

/** The answers that follow from some formulas, function by function. */
export function answersOf(formulas: Formulas): Oracle {
  return {
    square: (w, x) => expectTensor(formulas.square(tensor(w), tensor(x))),
    squareGradient: (w, x) => expectTensor(formulas.squareGradient(tensor(w), tensor(x))),
  };
}

export const oracle: Oracle = answersOf(rightFormulas);
