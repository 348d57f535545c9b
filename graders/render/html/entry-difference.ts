import type { ReportPart } from '../../contract/report.ts';

/**
 * How far entry `i` of a part is from the right one.
 *
 * Numbers: as the judge has it, equal infinities and an expected NaN are no distance; NaN when only one side is NaN.
 */
export function entryDifference(part: ReportPart, i: number): number {
  const expected = Number(part.expected[i]);
  const received = Number(part.received[i]);
  return Object.is(expected, received) || expected === received ? 0 : Math.abs(received - expected);
}

/** Whether entry `i` is beyond its bound. */
export function isWrong(part: ReportPart, i: number): boolean {
  const difference = entryDifference(part, i);
  return !(difference === 0 || difference <= Number(part.bounds[i]));
}
