import { expect, test } from '@jest/globals';
import { escapeXml } from './escape-xml.ts';
import { harmlessStrings, nastyStrings } from './testing/nasty-strings.ts';

/** XML 1.0, production 2, but for what an attribute cannot keep as it is. */
const allowed = /^[\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

test.each(nastyStrings)('escapeXml: holds characters of XML only, and no markup (%#)', (text) => {
  const escaped = escapeXml(text);
  expect(escaped).toMatch(allowed);
  expect(escaped).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39|#10|#9);)/);
});

test.each(harmlessStrings)('escapeXml: leaves as it is: %s', (text) => {
  expect(escapeXml(text)).toBe(text);
});

test('escapeXml: lines and tabs outlast the reading of an attribute', () => {
  expect(escapeXml('a\n\tb\u0000')).toBe('a&#10;&#9;b\\u0000');
});
