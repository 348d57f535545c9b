import { expect, test } from 'nablagrade/jest';
import { perceptron } from './perceptron.ts';

test('perceptron: 1 above the plane', () => {
  expect(perceptron([1, 1], -1, [1, 1])).toBe(1);
});

test('perceptron: 0 on the plane', () => {
  expect(perceptron([1, 1], -1, [1, 0])).toBe(0);
});
