import { describe, expect, test } from '@jest/globals';
import type { FirstFailure, Report } from '../contract/report.ts';
import { renderTerminal } from './terminal.ts';
import { lostCriterion, plainTerminal, reportWith } from './testing/report-with.ts';
import { textWidth } from './text-width.ts';

const { facts, palette } = plainTerminal;
const shown = (report: Report, detail?: 'quiet' | 'verbose') =>
  renderTerminal(report, detail ? { ...facts, detail } : facts, palette);

const failure: FirstFailure = {
  family: 'random',
  index: 2,
  call: `lossGradient(${'[1, 2, 3], '.repeat(40)}9)`,
  entry: 'dW1[0, 1]',
  expected: '-0.102791',
  actual: '-0.822325',
  error: 0.72,
  bound: 1.1e-14,
  differing: 1,
  entries: 4,
  parts: [{ name: 'dW1', shape: [2, 2], expected: [0, 1, 2, 3], received: [0, 5, 2, 'NaN'], bounds: [0, 0, 0, 0] }],
};
const small: FirstFailure = { family: 'small', index: 2, call: 'lossGradient([[1]])', expected: '1', actual: '2' };
const lost = lostCriterion({
  id: 'lossGradient',
  score: 5,
  maxScore: 20,
  status: 'partial',
  hint: 'Look at $\\nabla L$ again.',
  mendFirst: ['loss'],
  carried: { points: 1, from: 'loss', message: 'Half of it is carried forward.' },
  diagnosis: [{ misconception: 'x', message: 'The factor $1/t$ is missing.' }],
  cases: { passed: 3, total: 20, firstFailure: failure, smallest: small },
});

describe('renderTerminal', () => {
  test('a lost criterion: where, both values, difference and bound, cause, small case, next step', () => {
    expect(shown(reportWith([lost]))).toContain(`
✗ lossGradient                                                    5 of 20 points
  dW1[0, 1]    expected -0.102791    received -0.822325
               difference 7.2e-1     allowed 1.1e-14
               1 of 4 entries differ
  Likely cause The factor 1/t is missing.
  Carried      Half of it is carried forward.
  Mend first   loss
  Cases        3 of 20 cases are right; the first that is not: random:3
  Small case   lossGradient([[1]])
               expected 1, received 2
  Try again    npm run grade -- a6 --only lossGradient --case small:3
`);
  });

  test('a hint is shown where no cause is known', () => {
    const text = shown(reportWith([{ ...lost, diagnosis: [] }]));
    expect(text).toMatch(/^ {2}Hint {9}Look at ∇ L again\.$/m);
  });

  test('most points lost first, and a bar that is full or empty only for all or nothing', () => {
    const rows = [
      lostCriterion({ id: 'little', score: 9.99, maxScore: 10, status: 'partial' }),
      lostCriterion({ id: 'most', score: 0.01, maxScore: 30, status: 'partial' }),
      lostCriterion({ id: 'all', score: 4, maxScore: 4, status: 'passed' }),
    ];
    const text = shown(reportWith(rows));
    expect(text).toMatch(/✗ little {2}█{9}░ .*\n✗ most {4}█░{9} .*\n✓ all {5}█{10} /);
    expect(text.lastIndexOf('✗ most')).toBeLessThan(text.lastIndexOf('✗ little'));
  });

  test.each([undefined, 'verbose', 'quiet'] as const)('fits 80 columns, but for the command (%s)', (detail) => {
    const wide = '数値👩‍💻e\u0301'.repeat(60);
    const criterion = { ...lost, id: 'a'.repeat(90), message: wide, hint: wide, diagnosis: [] };
    const long = { ...failure, entry: `params[0].${'W'.repeat(30)}[1, 2]`, call: wide, actual: wide };
    const report = reportWith(
      [lost, { ...criterion, cases: { passed: 0, total: 1, firstFailure: long, smallest: long } }, lostCriterion()],
      { console: wide, problems: [{ file: 'x.ts', line: 1, column: 1, severity: 'error', message: wide }] },
    );
    const lines = shown(report, detail).split('\n');
    const tooWide = lines.filter((line) => textWidth(line) > 80 && !line.includes('npm run grade'));
    expect(tooWide).toEqual([]);
  });

  test('verbose: the whole call and output, and each entry that is wrong', () => {
    const printed = Array.from({ length: 30 }, (_, i) => `line ${i}`).join('\n');
    const text = shown(reportWith([lost], { console: printed }), 'verbose');
    expect(text.replace(/\s+/g, ' ')).toContain(failure.call);
    expect(text).toContain('| line 29');
    expect(text).toMatch(/dW1\[0, 1\] {4}expected 1 +received 5\n {2}dW1\[1, 1\] {4}expected 3 +received NaN/);
    expect(shown(reportWith([lost], { console: printed }))).toMatch(/line 19\n {2}\| \(10 more lines: --verbose\)/);
  });

  test('quiet: one line with the total and what lost most', () => {
    const report = reportWith([lostCriterion({ score: 8 }), lost]);
    expect(shown(report, 'quiet')).toBe('a6  13 of 30 points  lossGradient -15, loss -2\n');
  });
});
