import type { DrawnCall, DrawnEvaluations, Family, Random } from '../../graders/contract/assignment.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { integer, matrix, real, vector } from '../drawing/draw.ts';
import { pick } from '../drawing/pick.ts';
import { type MatrixFunction, matrixFunctions } from './matrix-functions.ts';
import { type ScalarFunction, scalarFunctions } from './scalar-functions.ts';

/** Round numbers and a power of two. */
const steps = [1e-3, 1e-4, 2 ** -10, 1e-5, 1e-6];

/** Steps with which nothing is rounded at whole numbers. */
const shortSteps = [0.5, 0.25, 1];

const { square, linear, quadratic, cubic, smooth, lecture } = scalarFunctions;
const polynomials = [square, quadratic, cubic, linear];

/** The families of `forwardDifference` and `centralDifference`. */
export const differenceFamilies = {
  integers: (random, index) => {
    const f = pick(polynomials, index);
    return callAt(f, () => integer(random, 1, 4), pick(shortSteps, index));
  },
  /** At (1, 2, 0), where the gradient is (8 + e, 4, 4 - 2e). */
  lecture: (_, index) => call(lecture, [1, 2, 0], pick([0.1, 1e-3], index)),
  reals: (random, index) => {
    const f = pick([cubic, smooth, lecture, quadratic, linear, square], index);
    return callAt(f, () => real(random), pick(steps, index));
  },
  /** Values of f far from 0, whose rounding the step in the denominator makes larger. */
  large: (random, index) => {
    const f = pick([cubic, quadratic, square], index);
    return callAt(f, () => real(random, 1000), pick([1e-2, 1e-3], index));
  },
} satisfies Record<string, Family>;

/** The families of `numericalTensor`. */
export const tensorFamilies = {
  integers: (random, index) => {
    const f = pick([matrixFunctions.bilinear, matrixFunctions.linear], index);
    return callAt(f, () => integer(random, 1, 4), pick(shortSteps, index));
  },
  lecture: () =>
    call(
      matrixFunctions.lecture,
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
      2 ** -10,
    ),
  sameArray: (random, index) => {
    const f = matrixFunctions.sameArray;
    const entry = index === 0 ? () => integer(random, 1, 4) : () => real(random);
    return callAt(f, entry, index === 0 ? 0.5 : pick(steps, index));
  },
  reals: (random, index) => {
    const f = pick([matrixFunctions.net, matrixFunctions.bilinear, matrixFunctions.linear], index);
    return callAt(f, () => real(random), pick(steps, index));
  },
} satisfies Record<string, Family>;

/** How often f may be called: n + 1 times by forward differences, 2n times by central ones. */
export const evaluationFamilies = {
  forward: (random, index) => evaluations('forwardDifference', random, index, (n) => n + 1),
  central: (random, index) => evaluations('centralDifference', random, index, (n) => 2 * n),
} satisfies Record<string, Family>;

function evaluations(name: string, random: Random, index: number, most: (n: number) => number): DrawnEvaluations {
  const f = pick([quadratic, linear, cubic, smooth], index);
  const { arguments: args } = callAt(f, () => real(random), 1e-4);
  return { kind: 'evaluations', export: name, arguments: args, most: most(f.n) };
}

/** A call with a function, a vector or matrix of drawn entries, and a step. */
export function callAt(f: ScalarFunction | MatrixFunction, entry: () => number, h: number): DrawnCall {
  return call(f, 'm' in f ? matrix(f.m, f.n, entry) : vector(f.n, entry), h);
}

function call(f: ScalarFunction | MatrixFunction, at: Argument, h: number): DrawnCall {
  return { kind: 'call', arguments: [{ functionSource: f.source }, at, h] };
}
