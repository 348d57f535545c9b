import { expect, test } from '@jest/globals';
import { escapeWorkflowData, escapeWorkflowProperty } from './escape-workflow-command.ts';
import { harmlessStrings, nastyStrings } from './testing/nasty-strings.ts';
import { visibleLines } from './visible-text.ts';

/** As the runner reads them back: the percent sign last. */
const readData = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
const readProperty = (text: string) => readData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));

test.each(nastyStrings)('escapeWorkflowData: stays within its command, which shows what was written (%#)', (text) => {
  const escaped = escapeWorkflowData(text);
  expect(escaped).not.toMatch(/[\r\n\u2028\u2029]|%(?!25|0A)/);
  expect(readData(escaped)).toBe(visibleLines(text, Number.POSITIVE_INFINITY));
});

test.each(nastyStrings)('escapeWorkflowProperty: ends neither its property nor the list of them (%#)', (text) => {
  const escaped = escapeWorkflowProperty(text);
  expect(escaped).not.toMatch(/[\r\n:,]|%(?!25|0A|3A|2C)/);
  expect(readProperty(escaped)).toBe(visibleLines(text, Number.POSITIVE_INFINITY));
});

test.each(harmlessStrings)('escapeWorkflowData: leaves as it is: %s', (text) => {
  expect(escapeWorkflowData(text)).toBe(text);
});
