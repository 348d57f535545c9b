import { expect, test } from '@jest/globals';
import { headOf, textWidth } from './text-width.ts';

test.each([
  ['plain text', 10],
  ['größer', 6],
  ['数値', 4],
  ['ｆｕｌｌ', 8],
  ['e\u0301', 1],
  ['✓ ✗ █░ …', 8],
  ['😀', 2],
  ['👩‍💻', 2],
  ['🏳️‍🌈', 2],
  ['🇨🇭', 2],
  ['', 0],
])('textWidth: %s', (text, width) => {
  expect(textWidth(text)).toBe(width);
});

test('headOf: as much as fits, never half a character, and never nothing', () => {
  expect(headOf('abcdef', 4)).toBe('abcd');
  expect(headOf('a数値', 4)).toBe('a数');
  expect(headOf('e\u0301e\u0301x', 2)).toBe('e\u0301e\u0301');
  expect(headOf('👩‍💻x', 1)).toBe('👩‍💻');
});
