import { expect, test } from '@jest/globals';
import { entryText } from './entry-text.ts';

test('entry: the indices of one array stand in one pair of brackets', () => {
  expect(entryText('dW1', [0, 1])).toBe('dW1[0, 1]');
  expect(entryText('', [2])).toBe('result[2]');
});

test('entry: objects in lists keep the names of their fields', () => {
  expect(entryText('params', [0, 'W', 1, 2])).toBe('params[0].W[1, 2]');
  expect(entryText('[0].W', [1, 2])).toBe('result[0].W[1, 2]');
  expect(entryText('[0].W', [])).toBe('result[0].W');
});

test('entry: the whole of a part is called as it is, and the whole of a result has no name', () => {
  expect(entryText('losses', [])).toBe('losses');
  expect(entryText('', [])).toBe('');
});
