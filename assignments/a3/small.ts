import type { Assignment } from '../../graders/contract/assignment.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { smallCalls } from '../drawing/small-calls.ts';
import { check } from './draw-checks.ts';
import { matrixFunctions } from './matrix-functions.ts';
import type { FaultName } from './planted-gradient.ts';
import { type ScalarFunction, scalarFunctions } from './scalar-functions.ts';

const { square, linear, quadratic, cubic } = scalarFunctions;
const { bilinear, sameArray } = matrixFunctions;

const at = (f: { readonly source: string }, point: Argument, h: number): Argument[] => [
  { functionSource: f.source },
  point,
  h,
];

/** Nothing is rounded at whole numbers with such steps. */
const differences = smallCalls([
  at(square, [3], 0.5),
  at(square, [1], 1),
  at(quadratic, [1, 2], 0.5),
  at(linear, [1, 0, 2], 1),
  at(cubic, [1, 2, 0, 3], 0.5),
]);

const W = [
  [1, 2],
  [3, 0],
];

const checked = (f: ScalarFunction, faults: readonly FaultName[], x: number[], tolerance = 1e-6) =>
  check(f, faults, x, 0.5, tolerance).arguments;

/** What the answers are for can be seen by eye; a right gradient, a wrong one, two wrong ones. */
export const small: Assignment['small'] = {
  forwardDifference: differences,
  centralDifference: differences,
  numericalTensor: smallCalls([
    at(
      bilinear,
      [
        [1, 0, 1],
        [2, 3, 2],
      ],
      0.5,
    ),
    at(sameArray, [...W, ...W], 0.5),
  ]),
  relativeError: smallCalls([
    [[1], [2]],
    [[2], [1]],
    [[1], [-1]],
    [
      [1, 2],
      [1, 4],
    ],
    [
      [0, 2],
      [0, 1],
    ],
    [
      [1, 3],
      [2, 4],
    ],
    [
      [0, 2],
      [1, 2],
    ],
    [[Number.NaN], [1]],
    [
      [1, 1],
      [1, Number.NaN],
    ],
    [[1e-9], [2e-9]],
  ]),
  gradientCheck: smallCalls([
    checked(square, [], [3]),
    checked(square, ['sign'], [3]),
    checked(square, ['double'], [3]),
    checked(square, ['slip 1e-3'], [3]),
    checked(quadratic, ['double', 'sign'], [1, 2]),
    checked(quadratic, ['none', 'notANumber'], [1, 2]),
    checked(linear, ['none', 'double', 'double'], [1, 0, 2]),
    checked(cubic, ['none', 'sign'], [1, 2, 0, 3], 0.5),
  ]),
};
