/** Pearson's correlation, or why there is none. */
export type Correlation = number | 'too-few' | 'first-constant' | 'second-constant';

/** Any two points lie on a line. */
const fewest = 3;

/**
 * Pearson's correlation of two lists of whole numbers; with a first list of zeros and ones it is the point-biserial one.
 *
 * Shapes: both lists have one entry for each member.
 * Numbers: in [-1, 1]; undefined, and then a word, below three members and where one of the lists is constant, which is seen
 * exactly.
 * Source: K. Pearson, Proceedings of the Royal Society 58 (1895), 240-242.
 * Example: `correlation([1, 2, 3], [2, 4, 6]) === 1`
 */
export function correlation(first: readonly number[], second: readonly number[]): Correlation {
  if (first.length < fewest) return 'too-few';
  const [x, y] = [deviations(first), deviations(second)];
  const [xx, yy] = [product(x, x), product(y, y)];
  if (xx === 0) return 'first-constant';
  if (yy === 0) return 'second-constant';
  return Math.max(-1, Math.min(1, product(x, y) / Math.sqrt(xx * yy)));
}

/** From the mean; taken from the first entry before, so that equal ones give exact zeros. */
function deviations(values: readonly number[]): number[] {
  const shifted = values.map((value) => value - values[0]!);
  const mean = shifted.reduce((sum, value) => sum + value, 0) / shifted.length;
  return shifted.map((value) => value - mean);
}

function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
