import { expect, test } from '@jest/globals';
import { slicesOf } from './slices.ts';

const part = (name: string, shape: number[]) => ({ name, shape, expected: [], received: [], bounds: [] });

test('slicesOf: a vector is a row, a number one entry', () => {
  expect(slicesOf(part('b', [3]))).toEqual([{ name: 'b', rows: 1, columns: 3, offset: 0 }]);
  expect(slicesOf(part('', []))).toEqual([{ name: 'result', rows: 1, columns: 1, offset: 0 }]);
});

test('slicesOf: a tensor is cut along all axes but the last two, in row-major order', () => {
  expect(slicesOf(part('T', [2, 1, 3, 4])).map(({ name, offset }) => [name, offset])).toEqual([
    ['T[0, 0, :, :]', 0],
    ['T[1, 0, :, :]', 12],
  ]);
});

test('slicesOf: a tensor without entries has no slices', () => {
  expect(slicesOf(part('T', [0, 2, 2]))).toEqual([]);
});
