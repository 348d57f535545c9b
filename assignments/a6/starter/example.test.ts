import { expect, test } from 'nablagrade/jest';
import { dH2dW1, forward } from './linear-net.ts';

test('forward: 4 (1 * 5 + 2 * 6 + 3)', () => {
  expect(forward([[1, 2]], [3], [[4]], [5, 6])).toBeCloseToTensor([80]);
});

test('dH2dW1: one output, one hidden unit, two inputs', () => {
  expect(dH2dW1([[1, 2]], [3], [[4]], [5, 6])).toHaveShape([1, 1, 2]);
});
