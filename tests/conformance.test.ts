import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { reporters } from '../graders/render/reporters.ts';
import { type Format, formats } from './conformance/formats.ts';
import { sampleReports } from './conformance/sample-reports.ts';

const kinds = Object.keys(sampleReports);
const document = readFileSync(new URL('../docs/reporters.md', import.meta.url), 'utf8');

/** What is wrong with one face of one report. */
async function mistakesOf(format: Format, kind: string): Promise<string[]> {
  const report = sampleReports[kind];
  if (!report) throw new Error(`there is no report "${kind}"`);
  const text = await format.render(report);
  const { score, maxScore } = format.total(text);
  const counts = report.adjusted?.score ?? report.score;
  const isSame = score === counts && maxScore === report.maxScore;
  const unseen = text.match(/[^\P{C}\n\u{e000}-\u{f8ff}\u200d]/gu) ?? [];
  return [
    ...format.mistakes(text),
    ...(isSame ? [] : [`${score} of ${maxScore} points, not ${counts} of ${report.maxScore}`]),
    ...unseen.map((character) => `the unseen character U+${character.codePointAt(0)?.toString(16)}`),
  ];
}

test('every reporter is held to its format', () => {
  expect(Object.keys(formats)).toEqual(expect.arrayContaining(Object.keys(reporters)));
});

/** Each with one mistake that a reader of the format would stumble over. */
const spoilt: Readonly<Record<string, string>> = {
  terminal: `1 of 2 points\n${'x'.repeat(81)}`,
  json: '{}',
  markdown: '## a6: <b>: 1 of 2 points\n',
  html: '<title>: 1 of 2 points</title><script>',
  junit: '<testsuites><testsuite name="a" tests="1" failures="0"/></testsuites>',
  gradescope: '{ "score": 1, "visibility": "never" }',
  github: '::error file=a.ts::x\n::stop-commands::y\n',
  'github, `result`': `result=${Buffer.from('{ "version": 1, "status": "pass", "max_score": 1, "tests": [] }').toString('base64')}\n`,
  classroom50: '{ "schema": "classroom50/result/v1", "score": 0.5, "tests": [] }',
};

describe.each(Object.entries(formats))('%s', (name, format) => {
  test.each(kinds)('%s: of the right form, with the same total, and inert', async (kind) => {
    expect(await mistakesOf(format, kind)).toEqual([]);
  });

  test('what is spoilt is noticed', () => {
    expect(format.mistakes(spoilt[name] ?? '')).not.toEqual([]);
  });

  test('has its row in docs/reporters.md, with as many reports as were checked', () => {
    const row = `| ${name} | ${format.against} | ${kinds.length} of ${kinds.length} |`;
    expect(document.split('\n')).toContain(row);
  });
});
