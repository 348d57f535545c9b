import { describe, expect, test } from '@jest/globals';
import { renderHtml } from './html/html.ts';
import { renderMarkdown } from './markdown.ts';
import { studentTestsText } from './student-tests-text.ts';
import { renderTerminal } from './terminal.ts';
import { renderTestResults, type TestFileResult } from './test-results.ts';
import { plainTerminal, reportWith } from './testing/report-with.ts';

const { facts, palette } = plainTerminal;

describe('studentTestsText', () => {
  test('says how much is caught, and what is not by its number', () => {
    expect(studentTestsText({ correct: 3, wrong: 4, caught: [1, 2, 3, 4] })).toBe(
      'The tests pass on all 3 versions of right work and catch all 4 versions of wrong work.',
    );
    expect(studentTestsText({ correct: 1, wrong: 4, caught: [2] })).toBe(
      'The tests pass on right work and catch 1 of 4 versions of wrong work, not number 1, 3 and 4.',
    );
  });

  test('a complaint takes the place of what is caught', () => {
    const complaint = { kind: 'fails', version: 2, test: 3, tests: 7 } as const;
    const text = studentTestsText({ correct: 3, wrong: 4, caught: [], complaint });
    expect(text).toContain('test 3 of 7 does not pass on version 2 of 3');
    expect(text).not.toContain('catch');
  });
});

test('extra credit stands in every face for people, and the total stays', () => {
  const studentTests = {
    title: 'Your own tests',
    score: 2.5,
    maxScore: 5,
    message: 'They catch some.',
    caught: 5,
    wrong: 10,
  };
  const report = reportWith([], { studentTests });
  const faces = [renderTerminal(report, facts, palette), renderMarkdown(report), renderHtml(report)];
  for (const face of faces) {
    expect(face).toContain('They catch some.');
    expect(face.replace(/<[^>]+>/g, '')).toContain('2.5 of 5 points');
    expect(face.replace(/<[^>]+>/g, '')).toContain(`${report.score} of ${report.maxScore} points`);
  }
});

describe('renderTestResults', () => {
  const result = (file: string, rest: Partial<TestFileResult>): TestFileResult => ({
    file,
    tests: [],
    problems: [],
    console: '',
    ...rest,
  });

  test('every test has a line, and what failed says why under it', () => {
    const text = renderTestResults(
      [
        result('a.test.ts', {
          tests: [
            { name: 'right', ending: { outcome: 'passed' } },
            { name: 'wrong', ending: { outcome: 'failed', message: 'not close\n  received[0]  expected 1' } },
            { name: 'endless', ending: { outcome: 'stopped', limit: 'operations', amount: 1000 } },
          ],
          console: 'hello\n',
        }),
      ],
      palette,
    );
    expect(text).toBe(`a.test.ts
  ✓ right
  ✗ wrong
      not close
        received[0]  expected 1
  ✗ endless
      It did not come to an end: it was stopped after 1,000 loop turns and function entries.
the tests printed
  | hello

1 of 3 tests pass
`);
  });

  test('a file without tests says how to write one', () => {
    expect(renderTestResults([result('a.test.ts', {})], palette)).toContain('write test(');
  });

  test('names and messages cannot give orders to a terminal or a runner', () => {
    const name = '\u001b[2J\n::error::no';
    const ending = { outcome: 'failed', message: '::add-mask::x\n##[error]y\u001b[0m' } as const;
    const text = renderTestResults([result('a.test.ts', { tests: [{ name, ending }], console: '::stop' })], palette);
    expect(text).not.toContain('\u001b');
    expect(text).not.toMatch(/^\s*::|##\[/m);
  });
});
