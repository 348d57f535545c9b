import { describe, expect, test } from '@jest/globals';
import { tensor, toNested } from './nested.ts';

describe('tensor', () => {
  test.each([
    [3, [], [3]],
    [[1, 2, 3], [3], [1, 2, 3]],
    [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [2, 3],
      [1, 2, 3, 4, 5, 6],
    ],
    [[[[1], [2]]], [1, 2, 1], [1, 2]],
    [[], [0], []],
    [[[], []], [2, 0], []],
  ])('reads %j as shape %j, row by row', (nested, shape, data) => {
    const a = tensor(nested);
    expect(a.shape).toEqual(shape);
    expect([...a.data]).toEqual(data);
    expect([...a.roundoff]).toEqual(data.map(() => 0));
    expect(toNested(a)).toEqual(nested);
  });

  test('reads typed arrays as arrays, and gives plain ones back', () => {
    const a = tensor([Float64Array.of(1, 2), [3, 4]]);
    expect(toNested(a)).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test('keeps NaN, infinities and -0', () => {
    expect([...tensor([Number.NaN, -Infinity, -0]).data]).toEqual([Number.NaN, -Infinity, -0]);
  });

  test.each([
    [[[1, 2], [3]], 'ragged, entry 0 has shape [2] and entry 1 has [1]'],
    [[[1], 2], 'ragged, entry 0 has shape [1] and entry 1 has []'],
    [[[], [1]], 'ragged, entry 0 has shape [0] and entry 1 has [1]'],
    [[1, '2'], 'a value of type string stands where'],
    [[null], 'null stands where'],
    [new Array(2), 'a value of type undefined stands where'],
    [new DataView(new ArrayBuffer(8)), 'a value of type object stands where'],
  ])('refuses %j', (nested, message) => {
    expect(() => tensor(nested)).toThrow(message);
  });
});
