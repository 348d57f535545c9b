import { expect, test } from 'nablagrade/jest';
import { sigmoid, sigmoidJacobian } from './vectorized.ts';

test('sigmoid: 1/2 at 0', () => {
  expect(sigmoid(0)).toBeCloseToTensor(0.5);
});

test('sigmoidJacobian: a row and a column for each entry', () => {
  expect(sigmoidJacobian([0, 1, 2])).toHaveShape([3, 3]);
});
