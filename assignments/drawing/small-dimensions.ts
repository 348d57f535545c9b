/**
 * Every choice of these many dimensions from 1 to 2, fewest entries first, each of them twice: for small counterexamples.
 *
 * Example: `smallDimensions(2)` begins with [1, 1], [1, 1], [2, 1], [2, 1], [1, 2].
 */
export function smallDimensions(count: number): number[][] {
  const choices = Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (_, i) => 1 + ((bits >> i) & 1)),
  );
  const total = (dimensions: readonly number[]) => dimensions.reduce((sum, length) => sum + length, 0);
  return choices.sort((a, b) => total(a) - total(b)).flatMap((dimensions) => [dimensions, dimensions]);
}
