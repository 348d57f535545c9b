import type { Oracle } from '../../graders/contract/assignment.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { type Perceptron, perceptron } from '../../reference/perceptron.ts';
import { type Plane, type TrainingSet, verify } from '../../reference/set-splitting-reduction.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import { expectTensor } from '../drawing/expect-tensor.ts';

/** What the answers of a4 are made of, by the names of the exports; a misconception replaces one of them. */
export interface Formulas {
  readonly perceptron: (unit: Perceptron, x: readonly number[]) => number;
  readonly verify: (set: TrainingSet, p1: Plane, p2: Plane) => boolean;
}

export const rightFormulas: Formulas = { perceptron, verify };

/** The answers that follow from some formulas. */
export function answersOf(formulas: Formulas): Oracle {
  return {
    perceptron: (w, b, x) => expectTensor(tensor(formulas.perceptron({ w: numbers(w), b: Number(b) }, numbers(x)))),
    verify: (points, labels, p1, p2) => ({
      kind: 'exactly',
      value: formulas.verify({ points, labels } as unknown as TrainingSet, plane(p1), plane(p2)),
    }),
  };
}

/** The right answers of a4 where there is only one; the others are judged by what they do. */
export const oracle: Oracle = answersOf(rightFormulas);

function numbers(argument: Argument | undefined): readonly number[] {
  return argument as readonly number[];
}

function plane(argument: Argument | undefined): Plane {
  return argument as unknown as Plane;
}
