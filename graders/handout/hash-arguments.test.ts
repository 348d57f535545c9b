import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Argument } from '../contract/value.ts';
import { hashArguments } from './hash-arguments.ts';

test('hash: arguments that differ in one bit, a type or a level of brackets have different names', () => {
  const lists: readonly (readonly Argument[])[] = [
    [],
    [[]],
    [[[]]],
    [0],
    [-0],
    [5e-324],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [1],
    [[1]],
    [1 + Number.EPSILON],
    ['1'],
    ['null'],
    [null],
    [true],
    [false],
    [[1, 2], [3]],
    [[1], [2, 3]],
    [1, 2, 3],
    [{ a: 1 }],
    [{ b: 1 }],
    ['ab', 'c'],
    ['a', 'bc'],
  ];
  expect(new Set(lists.map(hashArguments)).size).toBe(lists.length);
});

test('hash: the bits of a number decide, and every one of them', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true })), fc.array(fc.double({ noNaN: true })), (xs, ys) => {
      const same = xs.length === ys.length && xs.every((x, i) => Object.is(x, ys[i]));
      expect(hashArguments([xs]) === hashArguments([ys])).toBe(same);
      expect(hashArguments([[...xs]])).toBe(hashArguments([xs]));
    }),
  );
});
