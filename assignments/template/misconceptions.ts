import type { Assignment, Oracle } from '../../graders/contract/assignment.ts';
import { scale } from '../../reference/tensor/arithmetic.ts';
import { contract } from '../../reference/tensor/contract.ts';
import { only } from '../mistakes/only.ts';
import { answersOf, type Formulas, rightFormulas } from './oracle.ts';

/** Wrong formulas that students write, with all that follows from each. */
export const misconceptions: Assignment['misconceptions'] = {
  'square-forgotten': variant({ square: (w, x) => contract(w, x, 1) }, ['square']),
  'missing-factor-two': variant({ squareGradient: (w, x) => scale(1 / 2, rightFormulas.squareGradient(w, x)) }, [
    'squareGradient',
  ]),
};

function variant(wrong: Partial<Formulas>, changed: readonly string[]): Oracle {
  return only(answersOf({ ...rightFormulas, ...wrong }), changed);
}
