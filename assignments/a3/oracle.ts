import type { Oracle } from '../../graders/contract/assignment.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { centralDifference, forwardDifference } from '../../reference/difference-quotients.ts';
import { type GradientCheck, gradientCheck } from '../../reference/gradient-check.ts';
import { numericalTensor } from '../../reference/numerical-tensor.ts';
import { relativeError } from '../../reference/relative-error.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import { type Tensor, unitRoundoff } from '../../reference/tensor/tensor.ts';
import { expectTensor } from '../drawing/expect-tensor.ts';
import { matrixFunctionOf } from './matrix-functions.ts';
import { plantedGradientOf } from './planted-gradient.ts';
import { scalarFunctionOf } from './scalar-functions.ts';

/** What the answers of a3 are made of, by the names of the exports; a misconception replaces some of them. */
export interface Formulas {
  readonly forwardDifference: typeof forwardDifference;
  readonly centralDifference: typeof centralDifference;
  readonly numericalTensor: typeof numericalTensor;
  readonly relativeError: typeof relativeError;
  readonly gradientCheck: typeof gradientCheck;
}

export const rightFormulas: Formulas = {
  forwardDifference,
  centralDifference,
  numericalTensor,
  relativeError,
  gradientCheck,
};

/** The answers that follow from some formulas, function by function. */
export function answersOf(formulas: Formulas): Oracle {
  return {
    forwardDifference: (f, x, h) =>
      expectTensor(formulas.forwardDifference(scalarFunctionOf(sourceOf(f)).value, tensor(x), Number(h))),
    centralDifference: (f, x, h) =>
      expectTensor(formulas.centralDifference(scalarFunctionOf(sourceOf(f)).value, tensor(x), Number(h))),
    numericalTensor: (f, W, h) =>
      expectTensor(formulas.numericalTensor(matrixFunctionOf(sourceOf(f)).value, tensor(W), Number(h))),
    relativeError: (a, b) => expectTensor(formulas.relativeError(tensor(a), tensor(b))),
    gradientCheck: (f, gradient, x, h, tolerance) => {
      const checked = scalarFunctionOf(sourceOf(f));
      const planted = plantedGradientOf(checked, sourceOf(gradient));
      const asked = [checked.value, planted, tensor(x), Number(h), Number(tolerance)] as const;
      const found = formulas.gradientCheck(...asked);
      const compared = [planted(tensor(x)), centralDifference(checked.value, tensor(x), Number(h))];
      const isKnown = isSeparate(gradientCheck(...asked)) || [tensor(h), tensor(x), ...compared].every(isShort);
      return {
        kind: 'fields',
        fields: {
          ok: { kind: 'exactly', value: found.ok },
          worst: expectTensor(found.worst),
          // Where rounding decides which entry is the worst, every index is as good as another.
          ...(isKnown ? { index: expectTensor(tensor(found.index)) } : {}),
        },
      };
    },
  };
}

/** The right answers of a3. */
export const oracle: Oracle = answersOf(rightFormulas);

function sourceOf(argument: Argument | undefined): string {
  if (typeof argument === 'object' && argument !== null && 'functionSource' in argument) {
    return String(argument.functionSource);
  }
  throw new Error('a3: a function should stand here');
}

/** What a judge allows a result, in roundoffs. */
const allowance = 64 * unitRoundoff;

/** No other entry comes near the worst, whatever the rounding. */
function isSeparate({ errors, index }: GradientCheck): boolean {
  const least = errors.data[index]! - allowance * errors.roundoff[index]!;
  return errors.data.every((error, i) => i === index || error + allowance * errors.roundoff[i]! < least);
}

/**
 * Multiples of 1/1024 with few digits before the point: nothing is rounded on the way to the relative errors, so that
 * equal ones are equal in every formula.
 */
function isShort({ data }: Tensor): boolean {
  return data.every((number) => Number.isInteger(1024 * number) && Math.abs(number) < 1024);
}
