import { expect, test } from 'nablagrade/jest';
import { centralDifference } from './gradient-check.ts';

test('the slope of a line', () => {
  expect(centralDifference(([x]) => 3 * x, [1], 0.5)).toBeCloseToTensor([3]);
});

test('the result is an array with just these bits', () => {
  expect(centralDifference(([x]) => x ** 3, [0.1], 0.1)).toEqual([0.04]);
});
