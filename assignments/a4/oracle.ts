import type { Oracle } from '../../graders/contract/assignment.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { perceptron } from '../../reference/perceptron.ts';
import { type Plane, type TrainingSet, verify } from '../../reference/set-splitting-reduction.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import { expectTensor } from '../drawing/expect-tensor.ts';

/** The right answers of a4 where there is only one; the others are judged by what they do. */
export const oracle: Oracle = {
  perceptron: (w, b, x) => expectTensor(tensor(perceptron({ w: numbers(w), b: Number(b) }, numbers(x)))),
  verify: (points, labels, p1, p2) => ({
    kind: 'exactly',
    value: verify({ points, labels } as unknown as TrainingSet, plane(p1), plane(p2)),
  }),
};

function numbers(argument: Argument | undefined): readonly number[] {
  return argument as readonly number[];
}

function plane(argument: Argument | undefined): Plane {
  return argument as unknown as Plane;
}
