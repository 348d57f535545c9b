/**
 * The power p with which operations grow: operations ~ work^p between the first and the last measurement.
 *
 * Numbers: NaN when a count is 0 or both works are equal, so that no limit lets it pass.
 * Source: slope of a straight line through two points in log-log coordinates.
 * Example: `growthExponent([{ work: 10, operations: 100 }, { work: 20, operations: 400 }]) === 2`
 */
export function growthExponent(measured: readonly { readonly work: number; readonly operations: number }[]): number {
  const first = measured[0];
  const last = measured.at(-1);
  if (!first || !last || !(first.operations > 0)) return Number.NaN;
  return Math.log(last.operations / first.operations) / Math.log(last.work / first.work);
}
