import { indexAt } from '../numerics/index-at.ts';
import { sameShape } from '../numerics/same-shape.ts';
import { differenceRows } from '../render/difference-rows.ts';
import { entryText } from '../render/entry-text.ts';
import { formText } from '../render/form-text.ts';
import { numberPairText } from '../render/number-text.ts';
import type { Match } from './matcher.ts';
import type { Numbers } from './read-numbers.ts';

/** What to compare, and how far apart each pair may be. */
export interface Comparison {
  /** As it is typed: 'toHaveShape'. */
  readonly matcher: string;
  readonly received: Numbers;
  readonly expected: Numbers;
  readonly bounds: ArrayLike<number>;
  /** About the expected value of an entry; a failure ends with it. */
  readonly noteOn?: (entry: number) => string;
}

/**
 * Compares entry by entry, and tells the one that is furthest beyond its bound.
 *
 * Numbers: an entry is close when |received - expected| <= bound; NaN is close to nothing, not even to NaN, and an infinity
 * only to itself.
 */
export function compareNumbers({ matcher, received, expected, bounds, noteOn }: Comparison): Match {
  if (!sameShape(received.shape, expected.shape)) return shapesDiffer(matcher, received.shape, expected.shape);
  const { shape } = expected;
  let worst: { readonly at: number; readonly difference: number; readonly excess: number } | undefined;
  let differing = 0;
  for (const [at, right] of expected.data.entries()) {
    const given = received.data[at] as number;
    const bound = bounds[at] as number;
    const difference = given === right ? 0 : Math.abs(given - right);
    // The bound of an infinity is infinite as well, and would let everything pass.
    if (difference === 0 || (difference <= bound && difference < Number.POSITIVE_INFINITY)) continue;
    differing++;
    const excess = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference / bound;
    if (!worst || excess > worst.excess) worst = { at, difference, excess };
  }
  const found = worst;
  if (!found) return { pass: true, message: () => `${matcher}: all ${expected.data.length} entries are close\n` };
  const lines = () => {
    const [right, given] = numberPairText(expected.data[found.at] as number, received.data[found.at] as number);
    const rows = differenceRows({
      entry: entryText('received', indexAt(found.at, shape)),
      expected: right,
      actual: given,
      error: found.difference,
      bound: bounds[found.at] as number,
      differing,
      entries: expected.data.length,
    });
    const widest = Math.max(...rows.map(([label]) => label.length));
    const note = noteOn?.(found.at);
    return [
      `${matcher}: not close`,
      ...rows.map(([label, text]) => `  ${label.padEnd(widest)}  ${text}`),
      ...(note === undefined ? [] : [`  ${note}`]),
    ];
  };
  return { pass: false, message: () => lines().join('\n') };
}

/** Says of what shape something is, and should be. */
export function shapesDiffer(matcher: string, received: readonly number[], expected: readonly number[]): Match {
  const [is, should] = [received, expected].map((shape) => formText({ kind: 'tensor', shape }));
  return {
    pass: false,
    message: () =>
      `${matcher}: another shape\n  expected ${should}, [${expected.join(', ')}]\n  received ${is}, [${received.join(', ')}]`,
  };
}
