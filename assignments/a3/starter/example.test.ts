import { expect, test } from 'nablagrade/jest';
import { centralDifference, forwardDifference } from './gradient-check.ts';

test('forwardDifference: (3.5^2 - 3^2) / 0.5', () => {
  expect(forwardDifference(([x]) => x * x, [3], 0.5)).toBeCloseToTensor([6.5]);
});

test('centralDifference: (3.5^2 - 2.5^2) / 1', () => {
  expect(centralDifference(([x]) => x * x, [3], 0.5)).toBeCloseToTensor([6]);
});
