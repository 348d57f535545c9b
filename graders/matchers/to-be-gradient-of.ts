import { sameShape } from '../numerics/same-shape.ts';
import { sizeText } from '../render/number-text.ts';
import { compareNumbers, shapesDiffer } from './compare-numbers.ts';
import { differentiateFunction, type NumberFunction } from './differentiate-function.ts';
import type { Match } from './matcher.ts';
import { readNumbers } from './read-numbers.ts';

/** How many errors of the numerical derivative an entry may be away from it; the bounds were seen to be three times too wide. */
const errorsAllowed = 4;

/** Beside the largest entry: far above what rounding does to a right formula, far below what a wrong one gives. */
const relativeAllowed = 1e-9;

/**
 * Whether an array holds the partial derivatives of f at a point, which are found numerically (Richardson, Ridders).
 *
 * Shapes: the same as `at`, which is a number or nested arrays of numbers; f takes the like and returns a number.
 * Numbers: an entry may be off by four times the error estimate, and 1e-9 of the largest entry for its own rounding. Difference
 * quotients are less exact than that; compare them with `toBeCloseToTensor`.
 * Errors: an `Error`, after `.not` too, where f gives no number or has no derivative, or an array is ragged.
 * Source: see `graders/numerics/differentiate.ts`.
 * Example: `expect([2, 4]).toBeGradientOf(([x, y]) => x * x + y * y, [1, 2])`.
 */
export function toBeGradientOf(received: unknown, f: NumberFunction, at: unknown): Match {
  if (typeof f !== 'function') throw new Error('toBeGradientOf: the first argument must be the function f');
  const point = readNumbers(at, 'at');
  const given = readNumbers(received, 'received');
  if (!sameShape(given.shape, point.shape)) return shapesDiffer('toBeGradientOf', given.shape, point.shape);
  const derivatives = differentiateFunction(f, point);
  const data = Float64Array.from(derivatives, ({ slope }) => slope);
  const rounding = relativeAllowed * Math.max(0, ...data.map(Math.abs));
  return compareNumbers({
    matcher: 'toBeGradientOf',
    received: given,
    expected: { shape: point.shape, data },
    bounds: derivatives.map(({ error }) => errorsAllowed * error + rounding),
    noteOn: (i) => `expected is numerical, off by ${sizeText(derivatives[i]?.error ?? Number.NaN)} at most`,
  });
}
