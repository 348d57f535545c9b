import { expect, test } from '@jest/globals';
import { escapeLogLines } from './escape-log-lines.ts';
import { harmlessStrings, nastyStrings } from './testing/nasty-strings.ts';

/** As the runner does: .NET looks for texts as a language sorts them, and overlooks what has no weight there. */
const isOrder = (line: string) => {
  const weighed = line.replace(/[\p{Cf}\p{Cc}]/gu, '');
  return weighed.trimStart().startsWith('::') || /##\w*\[/.test(weighed);
};

test.each(nastyStrings)('escapeLogLines: no line is an order to the runner (%#)', (text) => {
  const escaped = escapeLogLines(text);
  expect(escaped.split(/[\n\r\u2028\u2029]/).filter(isOrder)).toEqual([]);
  expect(escapeLogLines(escaped)).toBe(escaped);
});

test('the list holds orders', () => {
  expect(nastyStrings.filter((text) => text.split('\n').some(isOrder)).length).toBeGreaterThan(5);
});

test.each([...harmlessStrings, 'a::b', 'std::vector', '## heading', 'a[0]'])('escapeLogLines: leaves %s', (text) => {
  expect(escapeLogLines(text)).toBe(text);
});
