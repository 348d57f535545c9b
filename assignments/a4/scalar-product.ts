/** a.x, summed from the left. */
export function scalarProduct(a: readonly number[], x: readonly number[]): number {
  return a.reduce((sum, entry, i) => sum + entry * (x[i] as number), 0);
}
