import { expect, test } from '@jest/globals';
import { escapeHtml } from './escape-html.ts';
import { harmlessStrings, nastyStrings } from './testing/nasty-strings.ts';
import { visibleCharacters } from './visible-characters.ts';

const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const shownBy = (html: string) => html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => characters[name] ?? '?');

test.each(nastyStrings)('escapeHtml: opens no tag, ends no attribute, and shows what was written (%#)', (text) => {
  const escaped = escapeHtml(text);
  expect(escaped).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
  const shown = shownBy(escaped).split(/(?<=[\n\t])|(?=[\n\t])/);
  expect(shown.map(visibleCharacters).join('')).toBe(visibleCharacters(text));
});

test.each(harmlessStrings)('escapeHtml: leaves as it is: %s', (text) => {
  expect(escapeHtml(text)).toBe(text);
});

test('escapeHtml: keeps lines and tabs', () => {
  expect(escapeHtml('a\n\tb')).toBe('a\n\tb');
});
