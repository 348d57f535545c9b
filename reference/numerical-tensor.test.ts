import { expect, test } from '@jest/globals';
import { numericalTensor } from './numerical-tensor.ts';
import { add, multiply } from './tensor/arithmetic.ts';
import { matmul } from './tensor/contract.ts';
import { tensor, toNested } from './tensor/nested.ts';
import { column } from './tensor/rearrange.ts';
import type { Tensor } from './tensor/tensor.ts';

const W = tensor([
  [1, 2, 3],
  [4, 5, 6],
]);

test('numericalTensor: is indexed T[k][i][j], with one slice for each output', () => {
  const T = numericalTensor((M) => matmul(M, tensor([1, 10, 100])), W, 0.5);
  expect(toNested(T)).toEqual([
    [
      [1, 10, 100],
      [0, 0, 0],
    ],
    [
      [0, 0, 0],
      [1, 10, 100],
    ],
  ]);
});

test('numericalTensor: is the forward difference, truncation error included', () => {
  const squares = numericalTensor((M) => multiply(column(M, 0), column(M, 0)), W, 0.25);
  expect(toNested(squares)).toEqual([
    [
      [2.25, 0, 0],
      [0, 0, 0],
    ],
    [
      [0, 0, 0],
      [8.25, 0, 0],
    ],
  ]);
});

test('numericalTensor: its roundoff grows like 1/h and charges the rounding of W + h to the moved entry only', () => {
  const f = (M: Tensor) => column(M, 0);
  const h = 2 ** -20;
  // (4 + h) - 4: e = (4 + h) for the moved entry, |f| + |f| for the difference, all over h, and 2 for the quotient 1.
  expect(numericalTensor(f, W, h).roundoff[3 + 6]).toBe((4 + h + (4 + h + 4)) / h + 2);
  // (1 - 1)/h, when an entry of the other row moves.
  expect(numericalTensor(f, W, h).roundoff[3]).toBe(2 / h);
});

test('numericalTensor: leaves W as it was', () => {
  const before = toNested(W);
  numericalTensor((M) => add(M, M), W, 1e-3);
  expect(toNested(W)).toEqual(before);
});
