import { expect, test } from 'nablagrade/jest';
import { centralDifference, gradientCheck, relativeError } from './gradient-check.js';

test('a line has its slope', () => {
  expect(centralDifference(([x]) => 3 * x, [1], 0.5)).toBeCloseToTensor([3]);
});

test('a right gradient passes', () => {
  expect(gradientCheck(([x]) => 3 * x, () => [3], [1], 0.5, 1e-6).ok).toBeTruthy();
});

test('different numbers have an error', () => {
  expect(relativeError([1], [2])).toBeGreaterThan(0);
});
