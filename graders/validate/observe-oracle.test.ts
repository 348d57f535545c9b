import { expect, test } from '@jest/globals';
import type { Oracle } from '../contract/assignment.ts';
import type { Expected } from '../contract/expected.ts';
import { compare } from '../numerics/compare.ts';
import { toleranceFor } from '../numerics/tolerance-preset.ts';
import { valueOfExpected } from '../numerics/value-of-expected.ts';
import { observeOracle } from './observe-oracle.ts';

const matrix: Expected = { kind: 'tensor', shape: [2, 3], data: [1, 2, 3, 4, 5, 6], roundoff: [0, 0, 0, 0, 0, 0] };
const number: Expected = { kind: 'tensor', shape: [], data: [0.5], roundoff: [0] };

test('valueOfExpected: tensors become nested arrays, and the value passes exactly', () => {
  const everything: Expected = {
    kind: 'fields',
    fields: { W: matrix, layers: { kind: 'list', ordered: true, items: [number, { kind: 'exactly', value: null }] } },
  };
  const value = valueOfExpected(everything);
  expect(value).toEqual({
    kind: 'object',
    entries: new Map<string, unknown>([
      [
        'W',
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
      ['layers', [0.5, null]],
    ]),
  });
  expect(compare(everything, value, toleranceFor('exact'))).toEqual({ margin: 0 });
});

test('observeOracle: an answer is returned, an error is thrown, and no formula is no function', () => {
  const oracle: Oracle = {
    half: () => number,
    picky: () => {
      throw new RangeError('shapes');
    },
  };
  const calls = ['half', 'picky', 'other'].map((name) => ({ export: name, arguments: [], watch: false }));
  expect(observeOracle({ calls, criteria: [] }, oracle).calls).toEqual([
    { outcome: 'returned', value: 0.5, operations: 0 },
    { outcome: 'threw', error: { isError: true, name: 'RangeError', message: 'shapes' }, operations: 0 },
    { outcome: 'missing' },
  ]);
});
