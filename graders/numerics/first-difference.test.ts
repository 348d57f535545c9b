import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { firstDifference, valueOfArgument } from './first-difference.ts';

test('firstDifference: an argument read back unchanged is the same', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.double())), (rows) => {
      expect(firstDifference(valueOfArgument(rows), valueOfArgument(structuredClone(rows)))).toBeUndefined();
    }),
  );
});

test('firstDifference: leads to the first entry that differs, bit for bit', () => {
  expect(
    firstDifference(
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 2],
        [3, 5],
      ],
    ),
  ).toEqual({ index: [1, 1], before: 4, after: 5 });
  expect(firstDifference([0], [-0])).toEqual({ index: [0], before: 0, after: -0 });
  expect(firstDifference([Number.NaN], [Number.NaN])).toBeUndefined();
});

test('firstDifference: a longer array, another type and another field differ as a whole', () => {
  expect(firstDifference([1], [1, 2])).toMatchObject({ index: [] });
  expect(firstDifference([1], 'x')).toMatchObject({ index: [] });
  const object = (x: number) => valueOfArgument({ x, y: [1] });
  expect(firstDifference(object(1), object(2))).toEqual({ index: ['x'], before: 1, after: 2 });
  expect(firstDifference(object(1), valueOfArgument({ x: 1 }))).toMatchObject({ index: [] });
});
