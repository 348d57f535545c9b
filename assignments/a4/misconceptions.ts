import type { Assignment } from '../../graders/contract/assignment.ts';
import { perceptron } from '../../reference/perceptron.ts';
import { type Plane, verify } from '../../reference/set-splitting-reduction.ts';
import { changedAnswers } from '../drawing/changed-answers.ts';
import { answersOf, type Formulas, rightFormulas } from './oracle.ts';
import { scalarProduct } from './scalar-product.ts';

type Points = readonly (readonly number[])[];

/** On which side of a plane a point lies. */
type IsAbove = (plane: Plane, x: readonly number[]) => boolean;

const strictlyAbove: IsAbove = ({ a, a0 }, x) => scalarProduct(a, x) > a0;

/** Holds the label of each point against what two units say of it. */
function verifyBy(
  isRight: (first: boolean, second: boolean, label: number) => boolean,
  isAbove = strictlyAbove,
): Formulas['verify'] {
  return ({ points, labels }, p1, p2) =>
    (points as Points).every((x, s) => isRight(isAbove(p1, x), isAbove(p2, x), labels[s]!));
}

const isAnd = (first: boolean, second: boolean, label: number) => (first && second) === (label === 1);

/**
 * The functions that have one right answer each. What is wrong with a net or a split is seen on a point or a subset, and told
 * by its check.
 */
const changed: Readonly<Record<string, Partial<Formulas>>> = {
  'one-on-the-plane': { perceptron: ({ w, b }, x) => (scalarProduct(w, x) + b >= 0 ? 1 : 0) },
  'bias-subtracted': { perceptron: ({ w, b }, x) => perceptron({ w, b: -b }, x) },
  'bias-forgotten': { perceptron: ({ w }, x) => perceptron({ w, b: 0 }, x) },
  'sides-exchanged': { perceptron: (unit, x) => 1 - perceptron(unit, x) },
  'minus-one-for-zero': { perceptron: (unit, x) => 2 * perceptron(unit, x) - 1 },
  'activation-missing': { perceptron: ({ w, b }, x) => scalarProduct(w, x) + b },
  'plus-on-the-plane': { verify: verifyBy(isAnd, ({ a, a0 }, x) => scalarProduct(a, x) >= a0) },
  'plus-points-only': { verify: verifyBy((first, second, label) => label !== 1 || (first && second)) },
  'first-point-decides': {
    verify: ({ points, labels }, p1, p2) => verify({ points: points.slice(0, 1), labels }, p1, p2),
  },
  // What comes of OR for AND, of one plane alone, of a0 left out, and of '-' for points below both planes only.
  'no-certificate-fits': { verify: () => false },
};

/** The wrong formulas that `rubrics/a4.yaml` has a sentence for. */
export const misconceptions: Assignment['misconceptions'] = Object.fromEntries(
  Object.entries(changed).map(([name, formulas]) => [name, changedAnswers(answersOf, rightFormulas, formulas)]),
);
