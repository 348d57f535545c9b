import type { Assignment } from '../../graders/contract/assignment.ts';
import { smallCalls } from '../drawing/small-calls.ts';

/** One input, then two; last where e^z or e^-z is too large for a float64. */
const neurons: readonly (readonly [w: number[], x: number[], b: number])[] = [
  [[1], [2], 0],
  [[2], [1], -1],
  [[1], [-1], 2],
  [[1, 2], [1, 0], 1],
  [[1, -1], [2, 1], 1],
  [[1], [1], 24],
  [[1], [1], 799],
  [[1], [1], -721],
];

/** No two lengths and no two entries alike, as soon as there are two. */
const affineMaps: readonly (readonly [W: number[][], x: number[], b: number[]])[] = [
  [[[2]], [3], [1]],
  [[[2, 3]], [4, 5], [1]],
  [[[2], [3]], [4], [1, 0]],
  [
    [
      [1, 2],
      [3, 4],
    ],
    [5, 6],
    [1, 0],
  ],
];

/** What a person can check with a pocket calculator, but for the overflows. */
export const small: Assignment['small'] = {
  sigmoid: smallCalls([0, 1, -1, 2, -2, 25, -25, 800, -720].map((z) => [z])),
  multivariateSigmoid: smallCalls(neurons.map(([w, x, b]) => [[...w, b], x])),
  neuron: smallCalls(neurons),
  sigmoidJacobian: smallCalls([[0], [1], [0, 1], [2, 1], [25], [0, 800], [0, -720]].map((v) => [v])),
  affineJacobian: smallCalls(affineMaps),
  pullback: smallCalls(affineMaps.map(([W, , b]) => [W, b])),
};
