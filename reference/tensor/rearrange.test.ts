import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { randomTensors } from '../testing/random-tensor.ts';
import { apply } from './apply.ts';
import { tensor, toNested } from './nested.ts';
import { column, slice, stack, transpose } from './rearrange.ts';

const roundedOnce = { value: (v: number) => v, roundoff: (v: number) => Math.abs(v) };

test('transpose: reverses the axes, and the bounds go with their entries', () => {
  const a = apply(
    tensor([
      [1, 2, 3],
      [4, 5, 6],
    ]),
    roundedOnce,
  );
  expect(toNested(transpose(a))).toEqual([
    [1, 4],
    [2, 5],
    [3, 6],
  ]);
  expect([...transpose(a).roundoff]).toEqual([1, 4, 2, 5, 3, 6]);
});

test('transpose: twice is the tensor itself', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }), (seed, shape) => {
      const a = apply(randomTensors(seed)(...shape), roundedOnce);
      expect(transpose(transpose(a))).toEqual(a);
    }),
  );
});

test('slice and column: are rows and columns of a matrix, and slices of a 3-D tensor', () => {
  const a = apply(
    tensor([
      [1, 2, 3],
      [4, 5, 6],
    ]),
    roundedOnce,
  );
  expect(toNested(slice(a, 1))).toEqual([4, 5, 6]);
  expect(toNested(column(a, 1))).toEqual([2, 5]);
  expect([...column(a, 1).roundoff]).toEqual([2, 5]);
  const T = tensor([
    [
      [1, 2],
      [3, 4],
    ],
    [
      [5, 6],
      [7, 8],
    ],
  ]);
  expect(toNested(slice(T, 1))).toEqual([
    [5, 6],
    [7, 8],
  ]);
  expect(toNested(column(T, 1))).toEqual([
    [3, 4],
    [7, 8],
  ]);
});

test('stack: puts back together what slice took apart', () => {
  const a = apply(randomTensors('stack')(3, 4, 2), roundedOnce);
  expect(stack([0, 1, 2].map((i) => slice(a, i)))).toEqual(a);
});

test('slice, column and stack: refuse what is not there', () => {
  const a = tensor([[1, 2]]);
  expect(() => slice(a, 1)).toThrow('no entry 1 along axis 0 of a tensor of shape [1, 2]');
  expect(() => column(a, -1)).toThrow('no entry -1 along axis 1 of a tensor of shape [1, 2]');
  expect(() => column(tensor([1, 2]), 0)).toThrow('no entry 0 along axis 1 of a tensor of shape [2]');
  expect(() => stack([])).toThrow('an empty list has no shape');
  expect(() => stack([a, tensor([1, 2])])).toThrow('entry 0 has shape [1, 2] and entry 1 has [2]');
});
