import { createHash } from 'node:crypto';
import type { Mutant } from './mutant.ts';

/**
 * At most so many mutants, as many of each sample where it has them: always the same ones, and a line that is added
 * to a sample changes hardly any of the others.
 */
export function chooseMutants(mutants: readonly Mutant[], most: number): Mutant[] {
  const shuffled = mutants
    .map((mutant) => ({ mutant, rank: rankOf(mutant) }))
    .sort((a, b) => (a.rank === b.rank ? a.mutant.nth - b.mutant.nth : a.rank < b.rank ? -1 : 1))
    .map(({ mutant }) => mutant);
  const bySample = new Map<string, Mutant[]>();
  for (const mutant of shuffled) bySample.set(mutant.sample, [...(bySample.get(mutant.sample) ?? []), mutant]);
  const samples = [...bySample.keys()].sort().map((name) => bySample.get(name) as Mutant[]);
  const longest = Math.max(0, ...samples.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, turn) => samples.flatMap((each) => each.slice(turn, turn + 1)));
  return inTurn.flat().slice(0, most);
}

function rankOf({ sample, file, lineBefore, lineAfter }: Mutant): string {
  return createHash('sha256').update([sample, file, lineBefore, lineAfter].join('\n')).digest('hex');
}
