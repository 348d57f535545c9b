import { expect, test } from 'nablagrade/jest';
import { shape, tensordot } from './tensor.ts';

test('shape: 2 rows of 3', () => {
  expect(
    shape([
      [1, 2, 3],
      [4, 5, 6],
    ]),
  ).toEqual([2, 3]);
});

test('tensordot: a row times a column, 1 * 3 + 2 * 4', () => {
  expect(tensordot([[1, 2]], [[3], [4]], 1)).toBeCloseToTensor([[11]]);
});
