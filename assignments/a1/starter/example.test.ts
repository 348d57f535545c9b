import { expect, test } from 'nablagrade/jest';
import { f, gradF } from './graph.ts';

test('f(1, 1, 1) = (1 + 1)^2 + e^0', () => {
  expect(f(1, 1, 1)).toBeCloseToTensor(5);
});

test('gradF is the gradient of f', () => {
  expect(gradF(1, 2, 3)).toBeGradientOf(([x, y, z]) => f(x, y, z), [1, 2, 3]);
});
