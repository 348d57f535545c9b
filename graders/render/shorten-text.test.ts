import { expect, test } from '@jest/globals';
import { shortenText } from './shorten-text.ts';

test('shortenText: leaves what fits, marks what it cuts, and cuts no character in half', () => {
  expect(shortenText('abc', 3)).toBe('abc');
  expect(shortenText('abcd', 3)).toBe('ab…');
  expect(shortenText('a😀cd', 3)).toBe('a…');
});
