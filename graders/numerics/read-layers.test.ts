import { describe, expect, test } from '@jest/globals';
import type { Value } from '../contract/value.ts';
import { readLayers } from './read-layers.ts';

const layer = (W: Value, b: Value): Value => ({
  kind: 'object',
  entries: new Map([
    ['W', W],
    ['b', b],
  ]),
});
const first = layer(
  [
    [1, 2],
    [3, 4],
    [5, 6],
  ],
  [7, 8, 9],
);
const second = layer([[1, 2, 3]], [4]);

describe('readLayers', () => {
  test('reads every layer in order, row by row', () => {
    const read = readLayers([first, second], '', [2, 3, 1]);
    expect('layers' in read && read.layers.map(({ W, b }) => [[...W], [...b]])).toEqual([
      [
        [1, 2, 3, 4, 5, 6],
        [7, 8, 9],
      ],
      [[1, 2, 3], [4]],
    ]);
  });

  test.each<[string, Value, object]>([
    ['no list', first, { part: 'params', expected: { kind: 'list', length: 2 }, received: { kind: 'object' } }],
    ['too few layers', [first], { part: 'params', received: { kind: 'list', length: 1 } }],
    ['an empty list', [], { part: 'params', expected: { kind: 'list', length: 2 } }],
    ['numbers for a layer', [first, [1, 2]], { part: 'params[1]', expected: { kind: 'object', fields: ['W', 'b'] } }],
    [
      'a transposed W',
      [
        layer(
          [
            [1, 3, 5],
            [2, 4, 6],
          ],
          [7, 8, 9],
        ),
        second,
      ],
      { part: 'params[0].W', received: { kind: 'tensor', shape: [2, 3] } },
    ],
    ['a short b', [first, layer([[1, 2, 3]], [])], { part: 'params[1].b', expected: { kind: 'tensor', shape: [1] } }],
    ['text in W', [first, layer([[1, 'x', 3]], [4])], { part: 'params[1].W', index: [0, 1] }],
  ])('%s is no network, and the place is told', (_, value, misfit) => {
    expect(readLayers(value, 'params', [2, 3, 1])).toMatchObject({ misfit: { kind: 'wrong-form', ...misfit } });
  });
});
