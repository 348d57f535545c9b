import { expect, test } from '@jest/globals';
import { escapeCsv } from './escape-csv.ts';
import { harmlessStrings, nastyStrings } from './testing/nasty-strings.ts';

test.each(nastyStrings)('escapeCsv: begins no formula and no second line (%#)', (text) => {
  const escaped = escapeCsv(text);
  expect(escaped).not.toMatch(/^[\s\t\r]*[=+\-@＝＋－＠]|[\r\n\t\0]/);
  expect(escapeCsv(escaped)).toBe(escaped);
});

test.each(harmlessStrings)('escapeCsv: leaves as it is: %s', (text) => {
  expect(escapeCsv(text)).toBe(text);
});

test('escapeCsv: an apostrophe is all that is added', () => {
  expect(escapeCsv('=1+1')).toBe("'=1+1");
  expect(escapeCsv('a=b')).toBe('a=b');
});
