import { expect, test } from '@jest/globals';
import { add } from './arithmetic.ts';
import { diagonal } from './diagonal.ts';
import { tensor, toNested } from './nested.ts';

test('diagonal: diag(v) has v on its diagonal, with its rounding bounds, and exact zeros elsewhere', () => {
  const v = add(tensor([1, -2]), tensor([3, 0]));
  expect(toNested(diagonal(v))).toEqual([
    [4, 0],
    [0, -2],
  ]);
  expect([...diagonal(v).roundoff]).toEqual([4, 0, 0, 2]);
});

test('diagonal: a matrix is refused', () => {
  expect(() => diagonal(tensor([[1]]))).toThrow('v has shape [1, 1] and should have [n]');
});
