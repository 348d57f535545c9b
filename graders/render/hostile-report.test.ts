import { expect, test } from '@jest/globals';
import { renderJson } from './json.ts';
import { renderTerminal } from './terminal.ts';
import { nastyStrings } from './testing/nasty-strings.ts';
import { lostCriterion, plainTerminal, reportWith } from './testing/report-with.ts';
import { visibleLines, visibleText } from './visible-text.ts';

/** A report in which a student wrote all that a student can write. */
function writtenBy(text: string) {
  const said = visibleText(text);
  const firstFailure = { family: 'random', index: 0, call: said, expected: '1', actual: said, error: 1, bound: 0 };
  const cases = { passed: 0, total: 1, firstFailure };
  return reportWith([lostCriterion({ message: `x `.repeat(36) + said, cases })], {
    problems: [{ file: 'linear-net.ts', line: 1, column: 1, severity: 'error', message: said }],
    console: visibleLines(text),
  });
}

const harmful = /^\s*::|##\w*\[|[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;
const { facts, palette } = plainTerminal;

test.each(nastyStrings)(
  'the terminal and the JSON on a runner: no control, and no order to the runner (%#)',
  (text) => {
    const report = writtenBy(text);
    for (const face of [
      renderTerminal(report, facts, palette),
      renderTerminal(report, { ...facts, detail: 'verbose' }, palette),
      renderJson(report),
    ]) {
      expect(face.split('\n').filter((line) => harmful.test(line))).toEqual([]);
    }
  },
);
