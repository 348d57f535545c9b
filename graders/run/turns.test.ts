import { expect, test } from '@jest/globals';
import { Turns } from './turns.ts';

test('turns: together side by side, alone after all that is under way and before all that comes later', async () => {
  const turns = new Turns();
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} begins`);
    for (let step = 0; step < 5; step++) await undefined;
    seen.push(`${name} ends`);
    return name;
  };
  const all = [
    turns.together(work('a')),
    turns.together(work('b')),
    turns.alone(work('c')),
    turns.alone(work('d')),
    turns.together(work('e')),
  ];
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(seen.slice(0, 4)).toEqual(['a begins', 'b begins', 'a ends', 'b ends']);
  const later = seen.slice(4);
  expect(later.filter((_, index) => index % 2 === 0).map((line) => line[0])).toEqual(
    later.filter((_, index) => index % 2 === 1).map((line) => line[0]),
  );
  expect(later.slice(0, 2)).toEqual(['c begins', 'c ends']);
});

test('turns: work that fails keeps nobody waiting', async () => {
  const turns = new Turns();
  const fail = () => Promise.reject(new Error('lost'));
  const failed = await Promise.allSettled([turns.together(fail), turns.alone(fail), turns.together(async () => 1)]);
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
});
