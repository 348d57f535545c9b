import type { Random } from '../../graders/contract/assignment.ts';
import type { SetSplitting } from '../../reference/set-splitting.ts';
import { integer, shuffled } from '../drawing/draw.ts';

/** An instance that has a solution, and one of its solutions. */
export interface Solvable {
  readonly instance: SetSplitting;
  readonly s1: readonly number[];
}

/**
 * Subsets with elements of both sides of a drawn split, no two of them the same. Each side has at least a third of the n elements.
 *
 * The first two subsets hold one element of one side and as many of the other as it has, up to three; the next ones are pairs,
 * which leave little choice; and the last element that is drawn is in none.
 */
export function drawSolvable(random: Random, n: number): Solvable {
  const all = shuffled(random, [...Array(n).keys()]);
  const used = all.slice(0, n > 3 ? -1 : n);
  const cut = integer(random, Math.ceil(used.length / 3), Math.floor((2 * used.length) / 3));
  const [s1, s2] = [used.slice(0, cut), used.slice(cut)];
  const some = (side: readonly number[], most: number) => shuffled(random, side).slice(0, most);
  const subsets = [
    [...some(s1, 3), ...some(s2, 1)],
    [...some(s1, 1), ...some(s2, 3)],
  ];
  for (const element of s1) subsets.push([element, ...some(s2, 1)]);
  for (let size = 3; size <= Math.min(5, used.length); size++) {
    const [a, b] = [some(s1, 1), some(s2, 1)];
    const others = used.filter((element) => !a.includes(element) && !b.includes(element));
    subsets.push([...a, ...b, ...some(others, size - 2)]);
  }
  const distinct = new Map(
    subsets.map((subset) => [String([...subset].sort((i, j) => i - j)), shuffled(random, subset)]),
  );
  return { instance: { n, subsets: [...distinct.values()] }, s1: some(s1, n) };
}
