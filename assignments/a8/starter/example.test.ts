import { expect, test } from 'nablagrade/jest';
import { forwardNN1, init } from './networks.ts';

test('forwardNN1: 2 sigma(0 * 5 + 0) + 1', () => {
  const params = [
    { W: [[0]], b: [0] },
    { W: [[2]], b: [1] },
  ];
  expect(forwardNN1(params, [5])).toBeCloseToTensor([2]);
});

test('init: a row for each unit, a column for each input', () => {
  expect(init([2, 3, 1], 7)[0].W).toHaveShape([3, 2]);
});
