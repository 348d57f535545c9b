import { describe, expect, test } from '@jest/globals';
import type { Observation, Returned } from '../contract/observation.ts';
import { repeated } from './repeated.ts';

const first: Returned = { outcome: 'returned', value: 1, operations: 1 };

describe('repeated', () => {
  test('says nothing of the same value', () => {
    expect(repeated(first, first)).toBeUndefined();
  });

  test.each<[string, Observation, string]>([
    ['another value', { ...first, value: 2 }, 'another-value'],
    ['a throw', { outcome: 'threw', error: { isError: true, name: 'Error', message: '' }, operations: 1 }, 'no-value'],
    ['a loop that ends no more', { outcome: 'stopped', limit: 'operations', amount: 1 }, 'no-value'],
    ['an export that is gone', { outcome: 'missing' }, 'no-value'],
  ])('calls %s not repeatable', (_, again, second) => {
    expect(repeated(first, again)).toEqual({ kind: 'not-repeatable', second });
  });

  test.each<[string, Observation]>([
    ['time', { outcome: 'stopped', limit: 'wall-clock', amount: 600 }],
    ['memory', { outcome: 'stopped', limit: 'memory', amount: 128 }],
    ['a guest that was lost', { outcome: 'stopped', limit: 'crash' }],
    ['a budget that was used up before', { outcome: 'not-run', reason: 'budget-used-up' }],
  ])('blames the end of %s on nothing that the function keeps', (_, again) => {
    expect(repeated(first, again)).toEqual({ kind: 'no-value', observation: again });
  });
});
