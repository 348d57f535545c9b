import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { multiIndices } from './multi-indices.ts';
import { offsets } from './offsets.ts';
import { entryCount } from './tensor.ts';

test('multiIndices: the last index runs fastest', () => {
  expect(multiIndices([2, 3])).toEqual([
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 0],
    [1, 1],
    [1, 2],
  ]);
});

test('multiIndices: a vector has its positions, a number one empty index, and a length of 0 none', () => {
  expect(multiIndices([3])).toEqual([[0], [1], [2]]);
  expect(multiIndices([])).toEqual([[]]);
  expect(multiIndices([2, 0, 3])).toEqual([]);
});

test('multiIndices: index number p stands at position p of row-major data', () => {
  const shapes = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 4 });
  fc.assert(
    fc.property(shapes, (shape) => {
      const indices = multiIndices(shape);
      expect(indices).toHaveLength(entryCount(shape));
      const steps = shape.map((_, axis) => entryCount(shape.slice(axis + 1)));
      const positions = indices.map((index) => index.reduce((sum, i, axis) => sum + i * steps[axis]!, 0));
      expect(positions).toEqual(indices.map((_, p) => p));
      expect(positions).toEqual([...offsets(shape, [...shape.keys()])]);
    }),
  );
});
