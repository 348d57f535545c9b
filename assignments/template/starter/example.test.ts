import { expect, test } from 'nablagrade/jest';
import { square, squareGradient } from './solution.ts';

test('square: (1 * 3 + 2 * 1)^2', () => {
  expect(square([1, 2], [3, 1])).toBeCloseToTensor(25);
});

test('squareGradient: has one entry for each weight', () => {
  expect(squareGradient([1, 2], [3, 1])).toHaveShape([2]);
});
