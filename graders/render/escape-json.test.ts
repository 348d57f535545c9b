import { expect, test } from '@jest/globals';
import { escapeJson, jsonInHtml } from './escape-json.ts';
import { harmlessStrings, nastyStrings } from './testing/nasty-strings.ts';

test.each(nastyStrings)('escapeJson: the same value on one line of UTF-8, which steers nothing (%#)', (text) => {
  const json = escapeJson(JSON.stringify({ [text]: text }));
  expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(json))).toBe(json);
  expect(json).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]|##/u);
  expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ [text]: text })));
  expect(escapeJson(json)).toBe(json);
});

test.each(harmlessStrings)('escapeJson: leaves as it is: %s', (text) => {
  expect(escapeJson(JSON.stringify(text))).toBe(JSON.stringify(text));
});

test.each(nastyStrings)('jsonInHtml: holds no markup, and is the same value (%#)', (text) => {
  const json = jsonInHtml({ text });
  expect(json).not.toMatch(/[<>&]/);
  expect(JSON.parse(json)).toEqual({ text });
});
