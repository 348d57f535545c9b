import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Report } from '../graders/contract/report.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const sample = (name: string) => join(root, 'assignments/a6/samples', name);

let scratch = '';
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'nablagrade-test-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function grade(...args: string[]) {
  const env = { ...process.env, NO_COLOR: '1', INIT_CWD: scratch };
  return spawnSync(process.execPath, [join(root, 'dist/grade.js'), ...args], { cwd: root, env, encoding: 'utf8' });
}

/** A correct a6 in which one function is replaced. */
function submissionWith(name: string, replacement: string): string {
  const folder = mkdtempSync(join(scratch, 'submission-'));
  const text = readFileSync(join(sample('plain-loops'), 'linear-net.ts'), 'utf8');
  const renamed = text.replace(`export function ${name}(`, `function replaced(`);
  if (renamed === text) throw new Error(`plain-loops has no function ${name}`);
  writeFileSync(join(folder, 'linear-net.ts'), `${renamed}\n${replacement}\n`);
  return folder;
}

function reportOn(folder: string, ...args: string[]): Report {
  const { stdout, stderr, status } = grade('a6', folder, '--reporter', 'json', ...args);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return JSON.parse(stdout);
}

describe('grade: the call', () => {
  test('without operands grades what package.json names, and says so', () => {
    const { stdout, stderr, status } = grade();
    expect(status).toBe(0);
    expect(stderr).toContain('samples/demo');
    expect(stdout).toMatch(/✗ lossGradient/);
    expect(stdout).toMatch(/of 100 points/);
  });

  test('fits into 80 columns, but for the command to copy', () => {
    const lines = grade('a6', sample('demo')).stdout.split('\n');
    const wide = lines.filter((line) => line.length > 80 && !line.includes('npm run grade'));
    expect(wide).toEqual([]);
    expect(lines.length).toBeGreaterThan(20);
  });

  test('--min-score decides between status 0 and 1, and nothing else does', () => {
    expect(grade('a6', sample('demo')).status).toBe(0);
    expect(grade('a6', sample('demo'), '--min-score', '50').status).toBe(0);
    expect(grade('a6', sample('demo'), '--min-score', '90').status).toBe(1);
    expect(grade('a6', sample('plain-loops'), '--min-score', '100').status).toBe(0);
  });

  test('--only grades the criteria asked for, and their points are all there are', () => {
    const report = reportOn(sample('demo'), '--only', 'forward', '--only', 'lossGradient');
    expect(report.criteria.map(({ id }) => id)).toEqual(['forward', 'lossGradient']);
    expect(report).toMatchObject({ only: ['forward', 'lossGradient'], maxScore: 26 });
  });

  test('--seed draws other cases for the same verdict', () => {
    const [publicly, privately] = [reportOn(sample('demo')), reportOn(sample('demo'), '--seed', 'another')];
    expect(privately.seed).toBe('another');
    expect(privately.score).toBe(publicly.score);
    expect(privately.criteria).not.toEqual(publicly.criteria);
  });

  test.each([
    ['no such assignment', ['a99', 'x'], /"a99" is no assignment; there are: .*a6/],
    ['no such folder', ['a6', 'nowhere'], /nowhere/],
    ['an unknown reporter', ['a6', '.', '--reporter', 'pdf'], /there are: terminal, json/],
    ['an unknown option', ['a6', '.', '--fast'], /unknown option '--fast'/],
    [
      'an unknown criterion',
      ['a6', sample('demo'), '--only', 'fowrard'],
      /"fowrard" is no criterion of a6; there are: forward/,
    ],
    ['a score that is no percentage', ['a6', '.', '--min-score', 'all'], /a number from 0 to 100/],
    [
      'a place that cannot be written',
      ['a6', sample('demo'), '--reporter', 'json=/nowhere/at/all.json'],
      /cannot be written/,
    ],
  ])('%s: one line on standard error and status 2', (_, args, line) => {
    const { stdout, stderr, status } = grade(...args);
    expect(stderr).toMatch(line);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
  });
});

describe('grade: the JSON report', () => {
  test('is the same bytes from run to run, from folder to folder, and on standard output as in a file', () => {
    const copy = join(scratch, 'another folder');
    cpSync(sample('demo'), copy, { recursive: true });
    const first = grade('a6', sample('demo'), '--reporter', 'json').stdout;
    expect(grade('a6', copy, '--reporter', 'json').stdout).toBe(first);
    expect(grade('a6', copy, '--reporter', 'json=out.json').stdout).toBe('');
    expect(readFileSync(join(scratch, 'out.json'), 'utf8')).toBe(first);
    expect(readdirSync(scratch).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('has every number of the terminal report', () => {
    const report = reportOn(sample('demo'));
    const { stdout } = grade('a6', sample('demo'));
    expect(stdout).toContain(`${report.score} of ${report.maxScore} points`);
    expect(report.criteria.reduce((sum, { score }) => sum + score * 100, 0)).toBeCloseTo(report.score * 100, 9);
  });
});

describe('grade: bad submissions are graded, and told why', () => {
  const emptyFolder = (name: string) => {
    const folder = join(scratch, name);
    mkdirSync(folder);
    return folder;
  };

  test('an empty folder', () => {
    const report = reportOn(emptyFolder('empty'));
    expect(report.score).toBe(0);
    expect(report.problems).toMatchObject([{ file: 'linear-net.ts', severity: 'error' }]);
  });

  test('a file of 10 MB, a binary file, and a link that leaves the folder', () => {
    const cases: [string, (path: string) => void, RegExp][] = [
      ['large', (path) => writeFileSync(path, '//'.repeat(5e6)), /larger than/],
      ['binary', (path) => writeFileSync(path, Buffer.from([0xff, 0xfe, 0, 1, 2])), /UTF-8|NUL/],
      ['link', (path) => symlinkSync(join(sample('plain-loops'), 'linear-net.ts'), path), /symbolic link/],
    ];
    for (const [name, put, message] of cases) {
      const folder = emptyFolder(name);
      put(join(folder, 'linear-net.ts'));
      const report = reportOn(folder);
      expect(report.score).toBe(0);
      expect(report.problems[0]?.message).toMatch(message);
    }
  });

  test.each([
    ['is no function', 'export const dH2dW2 = 3;', 'missing', /is a number, not a function/],
    ['returns nothing', 'export function dH2dW2() {}', 'failed', /returned nothing \(undefined\)/],
    ['returns a string', "export const dH2dW2 = () => 'x';", 'failed', /returned the text "x"/],
    ['returns a ragged matrix', 'export const dH2dW2 = () => [[1, 2], [3]];', 'failed', /a ragged array/],
    [
      'returns NaN',
      'export const dH2dW2 = (_W1: unknown, _b: unknown, W2: number[][]) => W2.map(() => W2.map((row) => row.map(() => NaN)));',
      'failed',
      /is NaN/,
    ],
    ['returns a Promise', 'export async function dH2dW2() { return [1]; }', 'failed', /returned a Promise/],
    [
      'returns a million rows',
      'export const dH2dW2 = () => Array.from({ length: 1e6 }, () => [1]);',
      'error',
      /returned more than [\d,]+ values/,
    ],
    ['throws a string', "export function dH2dW2() { throw 'no'; }", 'error', /threw a string/],
    [
      'calls process.exit',
      'declare const process: any; export function dH2dW2() { process.exit(0); }',
      'error',
      /process is not defined/,
    ],
    ['loops for ever', 'export function dH2dW2() { for (;;) {} }', 'timeout', /stopped after [\d,]+ loop turns/],
    [
      'loops for ever and catches everything',
      'export function dH2dW2() { for (;;) { try { for (;;) {} } catch {} } }',
      'timeout',
      /stopped after/,
    ],
    [
      'allocates for ever',
      'export function dH2dW2() { const a: number[][] = []; for (;;) a.push(new Array(1e6).fill(1)); }',
      'error',
      /memory/,
    ],
    ['recurses for ever', 'export function dH2dW2(): number[] { return dH2dW2(); }', 'error', /call stack/],
  ])(
    'a dH2dW2 that %s: says so, and the rest is still graded',
    (_, replacement, status, message) => {
      const report = reportOn(submissionWith('dH2dW2', replacement));
      const replaced = report.criteria.find(({ id }) => id === 'dH2dW2');
      expect(replaced).toMatchObject({ status, score: 0 });
      expect(replaced?.message).toMatch(message);
      const others = report.criteria.filter(({ id }) => id === 'loss' || id === 'dH2dW1' || id === 'globalMinimum');
      expect(others.map(({ status: each }) => each)).toEqual(['passed', 'passed', 'passed']);
    },
    30_000,
  );
});

test('grade: leaves nothing behind in the temporary folder', () => {
  const temporary = join(scratch, 'tmp');
  mkdirSync(temporary);
  const env = { ...process.env, TMPDIR: temporary };
  const { status } = spawnSync(process.execPath, [join(root, 'dist/grade.js'), 'a6', sample('plain-loops')], { env });
  expect(status).toBe(0);
  expect(readdirSync(temporary)).toEqual([]);
});
