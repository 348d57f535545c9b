import { expect, test } from '@jest/globals';
import { harmlessStrings, nastyStrings } from './testing/nasty-strings.ts';
import { visibleCharacters } from './visible-characters.ts';

test.each(nastyStrings)('visibleCharacters: leaves nothing that steers, hides or turns around (%#)', (text) => {
  const shown = visibleCharacters(text);
  expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u3164\u115f]|\p{M}{5}/u);
  expect(visibleCharacters(shown)).toBe(shown);
});

test.each(harmlessStrings)('visibleCharacters: leaves as it is: %s', (text) => {
  expect(visibleCharacters(text)).toBe(text);
});

test('visibleCharacters: spells out in the notation of JavaScript', () => {
  expect(visibleCharacters('a\n\t\r\0\u202e\u{e0041}')).toBe('a\\n\\t\\r\\u0000\\u202e\\u{e0041}');
  expect(visibleCharacters('x\ud800y\udc00')).toBe('x\\ud800y\\udc00');
});
