import { expect, test } from 'nablagrade/jest';
import { normalize, softmax } from './nonlinear-net.ts';

test('normalize: (3, 4) has length 5', () => {
  expect(normalize([3, 4])).toBeCloseToTensor([0.6, 0.8]);
});

test('softmax: equal logits are equally likely', () => {
  expect(softmax([7, 7])).toBeCloseToTensor([0.5, 0.5]);
});
