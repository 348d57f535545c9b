import { expect, test } from '@jest/globals';
import { dimensions } from './dimensions.ts';
import { zeros } from './special-tensors.ts';

const letters = { W: ['m', 'n'], b: ['m'] } as const;

test('dimensions: reads off what each letter stands for', () => {
  expect(dimensions({ W: zeros([2, 3]), b: zeros([2]) }, letters)).toEqual({ m: 2, n: 3 });
  expect(dimensions({ W: zeros([0, 3]), b: zeros([0]) }, letters)).toEqual({ m: 0, n: 3 });
});

test('dimensions: says which tensor does not fit, and what set the length', () => {
  expect(() => dimensions({ W: zeros([2, 3]), b: zeros([3]) }, letters)).toThrow(
    'b has shape [3] and should have [m], but W of shape [2, 3] makes m = 2',
  );
  expect(() => dimensions({ W: zeros([2]), b: zeros([2]) }, letters)).toThrow('W has shape [2] and should have [m, n]');
  expect(() => dimensions({ W: zeros([0, 3]), b: zeros([1]) }, letters)).toThrow('makes m = 0');
});
