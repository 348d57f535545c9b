import type { Expected } from '../contract/expected.ts';
import type { Finding } from '../contract/finding.ts';
import type { Value } from '../contract/value.ts';
import { compare } from '../numerics/compare.ts';

/** Only the form is asked for: with an infinite bound every number passes, and NaN does not. */
export function wrongForm(expected: Expected, value: Value): Finding | undefined {
  const anything = { roundoffs: 0, relative: 0, absolute: Number.MAX_VALUE };
  return compare(expected, value, anything).finding;
}
