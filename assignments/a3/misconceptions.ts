import type { Assignment } from '../../graders/contract/assignment.ts';
import { centralDifference, forwardDifference } from '../../reference/difference-quotients.ts';
import { gradientCheck } from '../../reference/gradient-check.ts';
import { movedEntry } from '../../reference/moved-entry.ts';
import { numericalTensor } from '../../reference/numerical-tensor.ts';
import { reciprocal } from '../../reference/reciprocal.ts';
import { largest, relativeError, relativeErrors } from '../../reference/relative-error.ts';
import { apply, type ElementwiseFunction } from '../../reference/tensor/apply.ts';
import { multiply, scale, subtract, sum } from '../../reference/tensor/arithmetic.ts';
import { contract } from '../../reference/tensor/contract.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import { slice, stack } from '../../reference/tensor/rearrange.ts';
import { ones, zeros } from '../../reference/tensor/special-tensors.ts';
import type { Tensor } from '../../reference/tensor/tensor.ts';
import { changedAnswers } from '../drawing/changed-answers.ts';
import { matrixFunctions } from './matrix-functions.ts';
import { answersOf, type Formulas, rightFormulas } from './oracle.ts';

type Check = Formulas['gradientCheck'];
type Errors = typeof relativeErrors;

function checkWith(difference: Formulas['centralDifference'], errorsOf: Errors = relativeErrors): Check {
  return (f, gradient, x, h, tolerance) => {
    const errors = errorsOf(gradient(x), difference(f, x, h));
    const worst = largest(errors);
    const value = worst.data[0]!;
    return { ok: value <= tolerance, worst, index: errors.data.indexOf(value), errors };
  };
}

/** Another error of each entry, in both functions that ask for it. */
function withErrors(errorsOf: Errors): Partial<Formulas> {
  return {
    relativeError: (a, b) => largest(errorsOf(a, b)),
    gradientCheck: checkWith(centralDifference, errorsOf),
  };
}

/** |a_i - b_i| over something else than the larger of |a_i| and |b_i|. */
function errorsOver(denominator: (a: number, b: number) => number): Errors {
  return (a, b) => {
    const right = relativeErrors(a, b);
    const entries = Array.from(right.data, (error, i) => {
      const [left, other] = [Math.abs(a.data[i]!), Math.abs(b.data[i]!)];
      const isPlain = error !== 0 && error !== Number.POSITIVE_INFINITY;
      return scale(isPlain ? Math.max(left, other) / denominator(left, other) : 1, slice(right, i));
    });
    return stack(entries);
  };
}

/** Another error where both entries are 0, or where one is NaN. */
function errorsWith(special: { readonly zeros?: number; readonly notANumber?: number }): Errors {
  return (a, b) => {
    const right = relativeErrors(a, b);
    const entries = Array.from(right.data, (error, i) => {
      if (a.data[i] === 0 && b.data[i] === 0) return tensor(special.zeros ?? error);
      const isVoid = Number.isNaN(a.data[i]) || Number.isNaN(b.data[i]);
      return isVoid ? tensor(special.notANumber ?? error) : slice(right, i);
    });
    return stack(entries);
  };
}

const squareRoot: ElementwiseFunction = {
  value: Math.sqrt,
  roundoff: (v, e) => (v === 0 ? 0 : e / (2 * Math.sqrt(v))) + Math.sqrt(v),
};

/** ||a - b|| / max(||a||, ||b||). */
const errorOfNorms: Formulas['relativeError'] = (a, b) => {
  const norm = (v: Tensor) => apply(contract(v, v, 1), squareRoot);
  const difference = norm(subtract(a, b));
  if (Number.isNaN(difference.data[0])) return tensor(Number.POSITIVE_INFINITY);
  const [normA, normB] = [norm(a), norm(b)];
  const larger = normA.data[0]! > normB.data[0]! ? normA : normB;
  return difference.data[0] === 0 ? difference : multiply(difference, apply(larger, reciprocal));
};

const movedEverywhere = (x: Tensor, h: number) =>
  Array.from(x.data.keys()).reduce((moved, i) => movedEntry(moved, i, h), x);

/** One quotient, of a step along the diagonal, in the place of every entry. */
const allMoved = {
  forward: (f: (x: Tensor) => Tensor, x: Tensor, h: number) =>
    contract(scale(1 / h, subtract(f(movedEverywhere(x, h)), f(x))), ones(x.shape), 0),
  central: (f: (x: Tensor) => Tensor, x: Tensor, h: number) =>
    contract(scale(1 / (2 * h), subtract(f(movedEverywhere(x, h)), f(movedEverywhere(x, -h)))), ones(x.shape), 0),
};

const backward = (f: (x: Tensor) => Tensor, x: Tensor, h: number) => numericalTensor(f, x, -h);
const overH: Formulas['centralDifference'] = (f, x, h) => scale(2, centralDifference(f, x, h));
const undivided: Formulas['centralDifference'] = (f, x, h) => scale(2 * h, centralDifference(f, x, h));

/** f(W) is kept without a copy: where f gives back the same array each time, all differences are 0. */
const keptBase: Formulas['numericalTensor'] = (f, W, h) => {
  const right = numericalTensor(f, W, h);
  return f === matrixFunctions.sameArray.value ? zeros(right.shape) : right;
};

const firstBeyond: Check = (...asked) => {
  const found = gradientCheck(...asked);
  const [, , , , tolerance] = asked;
  return { ...found, index: found.errors.data.findIndex((error) => !(error <= tolerance)) };
};

const lastOfEqual: Check = (...asked) => {
  const found = gradientCheck(...asked);
  return { ...found, index: found.errors.data.lastIndexOf(found.worst.data[0]!) };
};

const changed: Readonly<Record<string, Partial<Formulas>>> = {
  'all-entries-moved': {
    forwardDifference: allMoved.forward,
    centralDifference: allMoved.central,
    numericalTensor: allMoved.forward,
    gradientCheck: checkWith(allMoved.central),
  },
  'not-divided-by-the-step': {
    forwardDifference: (f, x, h) => scale(h, forwardDifference(f, x, h)),
    centralDifference: undivided,
    numericalTensor: (f, W, h) => scale(h, numericalTensor(f, W, h)),
    gradientCheck: checkWith(undivided),
  },
  'backward-difference': { forwardDifference: backward, numericalTensor: backward },
  'forward-is-central': { forwardDifference: centralDifference },
  'central-divided-by-h': { centralDifference: overH, gradientCheck: checkWith(overH) },
  'checks-with-forward-differences': { gradientCheck: checkWith(forwardDifference) },
  'keeps-the-base-array': { numericalTensor: keptBase },
  'absolute-error': withErrors(errorsOver(() => 1)),
  'divides-by-the-sum': withErrors(errorsOver((a, b) => a + b)),
  'divides-by-the-second': withErrors(errorsOver((_, b) => b)),
  'small-number-in-the-denominator': withErrors(errorsOver((a, b) => Math.max(a, b) + 1e-8)),
  'zero-over-zero': withErrors(errorsWith({ zeros: Number.POSITIVE_INFINITY })),
  'not-a-number-passes': withErrors(errorsWith({ notANumber: 0 })),
  'not-a-number-is-the-result': {
    relativeError: (a, b) => {
      const difference = sum(subtract(a, b));
      return Number.isNaN(difference.data[0]) ? difference : relativeError(a, b);
    },
  },
  'error-of-the-norms': { relativeError: errorOfNorms },
  'mean-of-the-errors': {
    relativeError: (a, b) => scale(1 / a.data.length, sum(relativeErrors(a, b))),
  },
  'every-gradient-ok': { gradientCheck: (...asked) => ({ ...gradientCheck(...asked), ok: true }) },
  'index-of-the-first-beyond': { gradientCheck: firstBeyond },
  'index-of-the-last': { gradientCheck: lastOfEqual },
};

/** The wrong formulas that `rubrics/a3.yaml` has a sentence for. */
export const misconceptions: Assignment['misconceptions'] = Object.fromEntries(
  Object.entries(changed).map(([name, formulas]) => [name, changedAnswers(answersOf, rightFormulas, formulas)]),
);
