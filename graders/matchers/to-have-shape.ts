import { sameShape } from '../numerics/same-shape.ts';
import { shapesDiffer } from './compare-numbers.ts';
import type { Match } from './matcher.ts';
import { readNumbers } from './read-numbers.ts';

/**
 * Whether nested arrays of numbers have these lengths, the outermost first.
 *
 * Shapes: `[]` is the shape of a number, `[2, 3]` that of two rows of three.
 * Errors: an `Error`, after `.not` too, for what is no number and no array of numbers, or is ragged.
 * Example: `expect(dW1).toHaveShape([2, 3])`.
 */
export function toHaveShape(received: unknown, expected: readonly number[]): Match {
  const { shape } = readNumbers(received, 'received');
  if (!sameShape(shape, expected)) return shapesDiffer('toHaveShape', shape, expected);
  return { pass: true, message: () => `toHaveShape: the shape is [${expected.join(', ')}]` };
}
