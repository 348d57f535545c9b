import { expect, test } from '@jest/globals';
import { PairMemory } from './pair-memory.ts';

test('PairMemory: works once for the same two objects, and again when either is another one', () => {
  const memory = new PairMemory<object, object, number>();
  const [a, b] = [{}, {}];
  let worked = 0;
  const work = () => ++worked;
  expect([memory.of(a, b, work), memory.of(a, b, work)]).toEqual([1, 1]);
  expect([memory.of(a, a, work), memory.of(b, b, work), memory.of(b, a, work)]).toEqual([2, 3, 4]);
  expect(memory.of(a, b, work)).toBe(1);
});
