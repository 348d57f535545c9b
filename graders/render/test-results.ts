import type { Problem } from '../contract/problem.ts';
import type { TestEnding, TestRun } from '../contract/test-run.ts';
import { escapeLogLines } from './escape-log-lines.ts';
import { observationText } from './observation-text.ts';
import { problemText } from './problem-text.ts';
import { columns, indent, type Palette } from './terminal-style.ts';
import { visibleLines, visibleText } from './visible-text.ts';
import { wrapText } from './wrap-text.ts';

/** What became of one test file; the problems are those of its source and of loading it. */
export interface TestFileResult extends Pick<TestRun, 'tests' | 'console'> {
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** A student's own tests on a terminal: every test on a line, and under it what it says when it fails. */
export function renderTestResults(results: readonly TestFileResult[], palette: Palette): string {
  const blocks = results.map((result) => fileLines(result, palette).join('\n'));
  return escapeLogLines(`${[...blocks, total(results, palette)].join('\n\n')}\n`);
}

/** Whether a file has tests and all of them pass. */
export function isPassed({ tests, problems }: TestFileResult): boolean {
  return problems.length === 0 && tests.length > 0 && tests.every(({ ending }) => ending.outcome === 'passed');
}

function fileLines(result: TestFileResult, palette: Palette): string[] {
  const { file, tests, problems, console } = result;
  const lines = [palette.bold(file)];
  for (const problem of problems) {
    const place = `${problem.file}:${problem.line}:${problem.column}`;
    lines.push(`${palette.red('error')} ${place}`, ...wrapText(problemText(problem), columns, indent));
  }
  for (const { name, ending } of tests) {
    const isRight = ending.outcome === 'passed';
    const mark = isRight ? palette.green('✓') : palette.red('✗');
    lines.push(`${indent}${mark} ${visibleText(name, 200)}`, ...endingLines(ending));
  }
  if (problems.length === 0 && tests.length === 0) {
    lines.push(`${indent}The file holds no test: write test('what must hold', () => { expect(...) }).`);
  }
  if (console !== '') {
    const printed = visibleLines(console).replace(/\n+$/, '').split('\n');
    lines.push(palette.dim('the tests printed'), ...printed.map((line) => `${indent}| ${line}`));
  }
  return lines;
}

/** Messages have lines and columns of their own. */
function endingLines(ending: TestEnding): string[] {
  if (ending.outcome === 'passed') return [];
  const text = ending.outcome === 'failed' ? visibleLines(ending.message) : `It ${observationText(ending)}.`;
  return text.split('\n').map((line) => `${indent.repeat(3)}${line}`.trimEnd());
}

function total(results: readonly TestFileResult[], palette: Palette): string {
  const tests = results.flatMap((result) => result.tests);
  const passed = tests.filter(({ ending }) => ending.outcome === 'passed').length;
  const text = `${passed} of ${tests.length} ${tests.length === 1 ? 'test passes' : 'tests pass'}`;
  return results.every(isPassed) ? palette.green(text) : palette.red(text);
}
