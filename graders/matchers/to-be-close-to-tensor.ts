import { compareNumbers } from './compare-numbers.ts';
import type { Match } from './matcher.ts';
import { readNumbers } from './read-numbers.ts';

/** How far an entry may be off: `atol + rtol * |expected|`. */
export interface Closeness {
  readonly atol?: number;
  readonly rtol?: number;
}

/**
 * Whether all entries are close to the expected ones.
 *
 * Shapes: any rank, and the same on both sides; nothing is stretched.
 * Numbers: the defaults are NumPy's; NaN is close to nothing, an infinity only to itself.
 * Errors: an `Error`, after `.not` too, where a side is no number and no array of numbers, or is ragged.
 * Example: `expect(forward(W, x)).toBeCloseToTensor([[1, 2]], { atol: 1e-12, rtol: 0 })`.
 */
export function toBeCloseToTensor(
  received: unknown,
  expected: unknown,
  { atol = 1e-8, rtol = 1e-5 }: Closeness = {},
): Match {
  const right = readNumbers(expected, 'expected');
  return compareNumbers({
    matcher: 'toBeCloseToTensor',
    received: readNumbers(received, 'received'),
    expected: right,
    bounds: right.data.map((entry) => atol + rtol * Math.abs(entry)),
  });
}
