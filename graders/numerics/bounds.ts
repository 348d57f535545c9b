import type { ExpectedTensor } from '../contract/expected.ts';
import type { Tolerance } from '../contract/tolerance.ts';

/** Unit roundoff of float64: half the distance from 1 to the next number. */
const u = 2 ** -53;

/**
 * The largest error that each entry may have.
 *
 * Shapes: as many as `expected.data`.
 * Numbers: an entry's own rounding bound is not taken smaller than 2^-52 of the largest one: a formula that reaches an
 * exact zero through terms that cancel may leave a rounding of a rounding there.
 */
export function bounds(expected: ExpectedTensor, tolerance: Tolerance): Float64Array {
  const largestRoundoff = largest(expected.roundoff);
  const floor = Math.max(tolerance.absolute, tolerance.relative * largest(expected.data));
  return Float64Array.from(expected.roundoff, (roundoff) =>
    Math.max(tolerance.roundoffs * u * Math.max(roundoff, 2 ** -52 * largestRoundoff), floor),
  );
}

/** Largest finite magnitude; an infinite entry says nothing about the size of the others. */
function largest(values: readonly number[]): number {
  let found = 0;
  for (const value of values) if (Math.abs(value) < Number.POSITIVE_INFINITY) found = Math.max(found, Math.abs(value));
  return found;
}
