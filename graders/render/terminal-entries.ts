import type { FirstFailure, ReportPart } from '../contract/report.ts';
import { entryText } from './entry-text.ts';
import { numberPairText } from './number-text.ts';
import { labelled } from './terminal-style.ts';

/** More than these fill a screen. */
const mostRows = 24;

/** The entries that are beyond their bounds, each with both values. */
export function entryRows({ parts = [] }: FirstFailure): string[] {
  const wrong = parts.flatMap(wrongEntries);
  const rows = wrong.slice(0, mostRows).flatMap(({ name, expected, received }) => {
    const [right, given] = numberPairText(expected, received);
    return labelled(name, `expected ${right.padEnd(14)}  received ${given}`);
  });
  const more = wrong.length - rows.length;
  return more > 0 ? [...rows, ...labelled('', `and ${wrong.length - mostRows} more entries`)] : rows;
}

function wrongEntries({ name, shape, expected, received, bounds }: ReportPart) {
  return expected.flatMap((right, i) => {
    const pair = { expected: Number(right), received: Number(received[i]) };
    const isRight =
      Object.is(pair.expected, pair.received) ||
      Math.abs(pair.expected - pair.received) <= Number(bounds[i] ?? Number.NaN);
    return isRight ? [] : [{ ...pair, name: entryText(name, indexOf(i, shape)) || 'Result' }];
  });
}

/** Shapes: as many as `shape` has axes. */
function indexOf(position: number, shape: readonly number[]): number[] {
  let rest = position;
  return shape
    .toReversed()
    .map((size) => {
      const index = rest % size;
      rest = (rest - index) / size;
      return index;
    })
    .reverse();
}
