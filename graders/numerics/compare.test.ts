import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ExpectedTensor } from '../contract/expected.ts';
import type { Value } from '../contract/value.ts';
import { compare } from './compare.ts';
import { toleranceFor } from './tolerance-preset.ts';

const vectorOf = (data: number[], roundoff = data.map(Math.abs)): ExpectedTensor => ({
  kind: 'tensor',
  shape: [data.length],
  data,
  roundoff,
});
const float64 = toleranceFor('float64');
const u = 2 ** -53;

describe('compare', () => {
  test('finds nothing wrong with the expected numbers themselves, infinities included', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1 }), (data) => {
        expect(compare(vectorOf(data), data, toleranceFor('exact'))).toEqual({ margin: 0 });
      }),
    );
  });

  test('is never right when NaN was received for a number, whatever the tolerance', () => {
    const anything = { roundoffs: Infinity, relative: Infinity, absolute: Infinity };
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (right) => {
        expect(compare(vectorOf([right]), [Number.NaN], anything).finding?.kind).toBe('mismatch');
      }),
    );
  });

  test('takes an infinity for nothing but itself', () => {
    for (const [right, wrong] of [
      [Infinity, -Infinity],
      [Infinity, 1e308],
      [1, Infinity],
    ] as const) {
      expect(compare(vectorOf([right], [1]), [wrong], float64).finding?.kind).toBe('mismatch');
    }
  });

  test('accepts 64 times the rounding bound of an entry, and no more', () => {
    const expected = vectorOf([1], [3]);
    const step = 3 * 64 * u;
    expect(compare(expected, [1 + step], float64)).toEqual({ margin: 1 });
    expect(compare(expected, [1 + step + 2 * u], float64).finding).toMatchObject({ differing: 1, entries: 1 });
  });

  test('holds an entry that should be 0 to a rounding of a rounding of the largest one beside it', () => {
    const expected = vectorOf([0, 1000], [0, 1000]);
    expect(compare(expected, [0, 1000], float64).finding).toBeUndefined();
    expect(compare(expected, [1e-27, 1000], float64).finding).toBeUndefined();
    expect(compare(expected, [2e-27, 1000], float64).finding).toMatchObject({ index: [0] });
  });

  test('names the entry that is furthest off for its bound, and counts all that are wrong', () => {
    const expected: ExpectedTensor = { kind: 'tensor', shape: [2, 2], data: [1, 2, 3, 4], roundoff: [1, 1, 1e6, 1] };
    const { finding } = compare(
      expected,
      [
        [1, 2.5],
        [13, 4.25],
      ],
      float64,
    );
    expect(finding).toMatchObject({
      kind: 'mismatch',
      index: [0, 1],
      expected: 2,
      received: 2.5,
      differing: 3,
      entries: 4,
    });
  });

  test('a matrix of another shape is told as a whole', () => {
    const expected: ExpectedTensor = {
      kind: 'tensor',
      shape: [2, 3],
      data: [1, 2, 3, 4, 5, 6],
      roundoff: [1, 1, 1, 1, 1, 1],
    };
    expect(
      compare(
        expected,
        [
          [1, 4],
          [2, 5],
          [3, 6],
        ],
        float64,
      ).finding,
    ).toEqual({
      kind: 'wrong-form',
      part: '',
      index: [],
      expected: { kind: 'tensor', shape: [2, 3] },
      received: { kind: 'tensor', shape: [3, 2] },
    });
  });

  test('a ragged matrix is told by its row', () => {
    const expected: ExpectedTensor = { kind: 'tensor', shape: [2, 2], data: [1, 2, 3, 4], roundoff: [1, 1, 1, 1] };
    expect(compare(expected, [[1, 2], [3]], float64).finding).toMatchObject({
      received: { kind: 'ragged', at: [1], length: 1, expectedLength: 2 },
    });
  });

  test('what is no number is told where it stands', () => {
    const cases: [Value, string][] = [
      ['2', 'literal'],
      [{ kind: 'alien', what: 'undefined' }, 'alien'],
      [[2], 'tensor'],
      [null, 'literal'],
    ];
    for (const [wrong, kind] of cases) {
      expect(compare(vectorOf([1, 2]), [1, wrong], float64).finding).toMatchObject({ index: [1], received: { kind } });
    }
  });

  test('every field of an object is compared, and other fields are ignored', () => {
    const expected = { kind: 'fields', fields: { dW1: vectorOf([1, 2]), db: vectorOf([3]) } } as const;
    const object = (entries: [string, Value][]): Value => ({ kind: 'object', entries: new Map(entries) });
    expect(
      compare(
        expected,
        object([
          ['db', [3]],
          ['extra', 'x'],
          ['dW1', [1, 2]],
        ]),
        float64,
      ),
    ).toEqual({ margin: 0 });
    expect(
      compare(
        expected,
        object([
          ['db', [4]],
          ['dW1', [1, 2]],
        ]),
        float64,
      ).finding,
    ).toMatchObject({ part: 'db', index: [0], entries: 3 });
    expect(compare(expected, object([['db', [3]]]), float64).finding).toMatchObject({
      received: { kind: 'object', fields: ['db'] },
    });
    expect(compare(expected, [1, 2], float64).finding).toMatchObject({
      kind: 'wrong-form',
      expected: { kind: 'object' },
    });
  });

  test('a list in any order holds each item as often as expected', () => {
    const path = (...ids: string[]) =>
      ({ kind: 'list', ordered: true, items: ids.map((value) => ({ kind: 'exactly', value }) as const) }) as const;
    const expected = { kind: 'list', ordered: false, items: [path('a', 'c'), path('a', 'b', 'c')] } as const;
    expect(
      compare(
        expected,
        [
          ['a', 'b', 'c'],
          ['a', 'c'],
        ],
        float64,
      ).finding,
    ).toBeUndefined();
    expect(
      compare(
        expected,
        [
          ['a', 'c'],
          ['a', 'c'],
        ],
        float64,
      ).finding,
    ).toMatchObject({ kind: 'missing-item', item: ['a', 'b', 'c'], missing: 1, items: 2 });
    expect(
      compare(
        expected,
        [
          ['a', 'b', 'c'],
          ['a', 'c'],
          ['a', 'c'],
        ],
        float64,
      ).finding,
    ).toMatchObject({ received: { kind: 'list', length: 3 } });
    expect(compare(expected, 'ac', float64).finding?.kind).toBe('wrong-form');
  });
});
