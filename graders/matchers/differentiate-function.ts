import { differentiate, ladderSteps, type NumericalDerivative } from '../numerics/differentiate.ts';
import { indexAt } from '../numerics/index-at.ts';
import { formOf } from '../numerics/read-tensor.ts';
import { entryText } from '../render/entry-text.ts';
import { formText } from '../render/form-text.ts';
import { sizeText } from '../render/number-text.ts';
import { nestedNumbers } from './nested-numbers.ts';
import type { Numbers } from './read-numbers.ts';
import { toValue } from './to-value.ts';

/** A function of a number, or of nested arrays of them. */
export type NumberFunction = (x: never) => number;

/**
 * The widest steps of the ladders that are tried, for entries of the size of 1. A function that ends or kinks near the point
 * needs small ones, which rounding makes inexact elsewhere.
 */
const firstSteps = [2 ** -3, 2 ** -12, 2 ** -21];

/** A derivative less certain than this, beside the function and its other derivatives, decides nothing. */
const leastCertain = 1e-6;

/**
 * The partial derivatives of a function at a point, each with a bound on its own error.
 *
 * Shapes: one for each entry of `at`, row-major.
 * Errors: an `Error` where f gives no number, or where no derivative is found, as at a kink.
 */
export function differentiateFunction(f: NumberFunction, at: Numbers): NumericalDerivative[] {
  const value = valueAt(f, at);
  const derivatives = Array.from(at.data, (_, i) => partialDerivative(f, at, i));
  const size = Math.max(Math.abs(value), ...derivatives.map(({ slope }) => Math.abs(slope)).filter(Number.isFinite));
  for (const [i, { error }] of derivatives.entries()) {
    if (error <= leastCertain * size || error === 0) continue;
    const place = entryText('at', indexAt(i, at.shape)) || 'at';
    const doubt = Number.isFinite(error) ? `its error may be ${sizeText(error)}` : 'f is not finite around it';
    throw new Error(`toBeGradientOf: f has no certain derivative with respect to ${place}: ${doubt}; is there a kink?`);
  }
  return derivatives;
}

/** Of several ladders of steps the one that is the most certain. */
function partialDerivative(f: NumberFunction, at: Numbers, i: number): NumericalDerivative {
  const scale = Math.max(1, Math.abs(at.data[i] as number));
  const tried = firstSteps.map((first) => {
    const steps = ladderSteps(first * scale);
    const above = steps.map((h) => valueAt(f, moved(at, i, h)));
    const below = steps.map((h) => valueAt(f, moved(at, i, -h)));
    return differentiate({ above, below }, steps);
  });
  return tried.reduce((best, next) => (next.error < best.error ? next : best));
}

function moved({ shape, data }: Numbers, i: number, h: number): Numbers {
  const copy = Float64Array.from(data);
  copy[i] = (data[i] as number) + h;
  return { shape, data: copy };
}

/** Each call gets arrays of its own, so that f may do with them what it likes. */
function valueAt(f: NumberFunction, at: Numbers): number {
  const value: unknown = f(nestedNumbers(at) as never);
  if (typeof value === 'number') return value;
  throw new Error(`toBeGradientOf: f must return a number, and returned ${formText(formOf(toValue(value)))}`);
}
