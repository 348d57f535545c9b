import { expect, test } from '@jest/globals';
import { escapeMarkdown } from './escape-markdown.ts';
import { markdownCodeBlock } from './markdown-code-block.ts';
import { harmlessStrings, nastyStrings } from './testing/nasty-strings.ts';
import { visibleCharacters } from './visible-characters.ts';
import { visibleLines } from './visible-text.ts';

/** What a reader sees: references are read last, after all markup. */
const shownBy = (markdown: string) =>
  markdown.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

test.each(nastyStrings)('escapeMarkdown: holds no markup, and shows what was written (%#)', (text) => {
  const escaped = escapeMarkdown(text);
  expect(escaped).not.toMatch(/[\\`*_[\]<>|~$^\n\r]|&(?!#\d+;)/);
  expect(escaped).not.toMatch(/^([ \t]|[-+=#:]|\d+[.)])/);
  expect(shownBy(escaped).replaceAll('\u200b', '')).toBe(visibleCharacters(text));
});

test.each(nastyStrings)('escapeMarkdown: what is shown calls nobody and leads nowhere (%#)', (text) => {
  const shown = shownBy(escapeMarkdown(text));
  expect(shown).not.toMatch(/@\w|#\w|GH-\d|:\/\/|www\.|:[\w+-]+:/i);
});

test.each(harmlessStrings)('escapeMarkdown: leaves as it is: %s', (text) => {
  expect(escapeMarkdown(text)).toBe(text);
});

test('escapeMarkdown: a line of four spaces, a list, a heading and a rule are text', () => {
  expect(escapeMarkdown('    x')).toBe('&#32;&#32;&#32;&#32;x');
  expect(escapeMarkdown('- x')).toBe('&#45;&#32;x');
  expect(escapeMarkdown('12. x')).toBe('12&#46; x');
  expect(escapeMarkdown('#12')).toBe('&#35;&#8203;12');
});

test.each(nastyStrings)('markdownCodeBlock: no line within it ends it (%#)', (text) => {
  const [first = '', ...rest] = markdownCodeBlock(text).split('\n');
  const fence = first.replace('text', '');
  expect(fence).toMatch(/^`{3,}$/);
  expect(rest.pop()).toBe(fence);
  expect(rest.filter((line) => line.includes(fence))).toEqual([]);
  expect(rest.join('\n')).toBe(visibleLines(text));
});
