import { expect, test } from '@jest/globals';
import { allSplits, isSplit, lectureInstance } from './set-splitting.ts';

test("allSplits: {s2} against {s1, s3} is the only way to split the lecture's instance", () => {
  expect(allSplits(lectureInstance)).toEqual([[1]]);
});

test('isSplit: a subset on one side is not split, whichever the side', () => {
  expect(isSplit(lectureInstance, [1])).toBe(true);
  expect(isSplit(lectureInstance, [2, 0])).toBe(true);
  expect(isSplit(lectureInstance, [0, 1])).toBe(false); // holds c1
  expect(isSplit(lectureInstance, [2])).toBe(false); // c1 is in the rest
  expect(isSplit(lectureInstance, [])).toBe(false);
});

test('allSplits: a triangle of pairs has none, since one of two neighbours would need a third side', () => {
  const triangle = [
    [0, 1],
    [1, 2],
    [2, 0],
  ];
  expect(allSplits({ n: 3, subsets: triangle })).toEqual([]);
});

test('allSplits: the seven lines of the Fano plane have none', () => {
  const lines = Array.from({ length: 7 }, (_, i) => [i, (i + 1) % 7, (i + 3) % 7]);
  expect(allSplits({ n: 7, subsets: lines })).toEqual([]);
  expect(allSplits({ n: 7, subsets: lines.slice(1) }).length).toBeGreaterThan(0);
});

test('allSplits: without subsets every set is a split, and each pair of complements is counted once', () => {
  expect(allSplits({ n: 12, subsets: [] }).length).toBe(2 ** 11);
});
