import { expect, test } from '@jest/globals';
import type { ExpectedTensor } from '../contract/expected.ts';
import { movedAt, numbersAt, shapeAt, variedArgument } from './argument-path.ts';
import { expectedAt } from './expected-at.ts';
import { valueAt } from './value-at.ts';

const tensor: ExpectedTensor = { kind: 'tensor', shape: [], data: [1], roundoff: [0] };
const layers = [[{ W: [[1, 2]], b: [3] }], 'relu'];

test('expectedAt: nests tensors by their paths', () => {
  expect(expectedAt([{ path: [], tensor }])).toBe(tensor);
  const placed = [
    { path: [0, 'W'], tensor },
    { path: [0, 'b'], tensor },
  ];
  const layer = { kind: 'fields', fields: { W: tensor, b: tensor } };
  expect(expectedAt(placed)).toEqual({ kind: 'list', ordered: true, items: [layer] });
});

test('numbersAt: finds every number below a place, row by row; shapeAt tells how they stand', () => {
  expect(numbersAt(layers, [0, 0, 'W'])).toEqual([
    [0, 0, 'W', 0, 0],
    [0, 0, 'W', 0, 1],
  ]);
  expect(shapeAt(layers, [0, 0, 'W'])).toEqual([1, 2]);
});

test('movedAt: moves one number and leaves the original alone', () => {
  expect(movedAt(layers, [0, 0, 'W', 0, 1], 0.5)).toEqual([[{ W: [[1, 2.5]], b: [3] }], 'relu']);
  expect(layers).toEqual([[{ W: [[1, 2]], b: [3] }], 'relu']);
});

test('variedArgument: changes every number of one argument, and no other one', () => {
  expect(variedArgument([[1, [2]], 1, 'relu'], 0)).toEqual([[1.125, [1.875]], 1, 'relu']);
  expect(variedArgument(['relu', 4], 1)).toEqual(['relu', 3.375]);
});

test('valueAt: follows fields and positions, and finds nothing where there is nothing', () => {
  const value = { kind: 'object', entries: new Map([['f', [1, 2]]]) } as const;
  expect(valueAt(value, ['f', 1])).toBe(2);
  expect(valueAt(value, ['g'])).toBeUndefined();
  expect(valueAt(3, ['f'])).toBeUndefined();
});
