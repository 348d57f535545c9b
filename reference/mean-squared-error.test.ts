import { expect, test } from '@jest/globals';
import { meanSquaredError, meanSquaredErrorGradient } from './mean-squared-error.ts';
import { tensor, toNested } from './tensor/nested.ts';
import { zeros } from './tensor/special-tensors.ts';

const F = tensor([
  [1, 2],
  [3, 4],
  [5, 6],
]);
const Y = tensor([
  [1, 0],
  [0, 4],
  [5, 7],
]);

test('meanSquaredError: sums over outputs and averages over examples', () => {
  expect(toNested(meanSquaredError(F, Y))).toBe((9 + 4 + 1) / 2);
  expect(toNested(meanSquaredErrorGradient(F, Y))).toEqual([
    [0, 2],
    [3, 0],
    [0, -1],
  ]);
});

test.each([meanSquaredError, meanSquaredErrorGradient])(
  'mean squared error and gradient: refuse empty and unequal batches',
  (f) => {
    expect(() => f(zeros([3, 0]), zeros([3, 0]))).toThrow('the batch is empty');
    expect(() => f(F, zeros([2, 3]))).toThrow('Y has shape [2, 3] and should have [k, t], but outputs of shape [3, 2]');
  },
);
