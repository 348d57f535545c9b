import { expect, test } from '@jest/globals';
import { chooseMutants } from './choose-mutants.ts';
import type { Mutant } from './mutant.ts';

function mutantsOn(sample: string, lines: number): Mutant[] {
  return Array.from({ length: lines }, (_, line) => ({
    sample,
    file: 'x.ts',
    line,
    operator: 'constant',
    before: '1',
    after: '2',
    lineBefore: `f(1, ${line})`,
    lineAfter: `f(2, ${line})`,
    nth: 1,
    submission: { id: 'x', files: [], hash: '', problems: [] },
  }));
}

test('chooseMutants: takes as many of each sample, and all where there are not so many', () => {
  const all = [...mutantsOn('a', 30), ...mutantsOn('b', 30), ...mutantsOn('c', 4)];
  const chosen = chooseMutants(all, 20);
  expect(['a', 'b', 'c'].map((name) => chosen.filter(({ sample }) => sample === name).length)).toEqual([8, 8, 4]);
  expect(chooseMutants(all, 100)).toHaveLength(64);
});

test('chooseMutants: the order does not matter, and a new line drives out one at most', () => {
  const all = mutantsOn('a', 30);
  const chosen = chooseMutants(all, 10);
  expect(chooseMutants(all.toReversed(), 10)).toEqual(chosen);
  const after = chooseMutants([...all, ...mutantsOn('a', 31).slice(30)], 10);
  expect(after.filter((mutant) => chosen.includes(mutant)).length).toBeGreaterThanOrEqual(9);
});
