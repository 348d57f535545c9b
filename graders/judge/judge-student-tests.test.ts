import { describe, expect, test } from '@jest/globals';
import type { TestEnding, TestRun } from '../contract/test-run.ts';
import { complaintAbout, judgeStudentTests } from './judge-student-tests.ts';

const passed = { outcome: 'passed' } as const;
const failed = { outcome: 'failed', message: 'expected 1 to be 2' } as const;
const stopped = (limit: 'operations' | 'wall-clock' | 'memory' | 'crash') => ({ outcome: 'stopped', limit }) as const;
const loaded = { outcome: 'loaded', exports: {} } as const;
const threw = { outcome: 'threw', error: { isError: true, name: 'Error', message: '' } } as const;

const run = (endings: readonly TestEnding[], module: TestRun['module'] = loaded): TestRun => ({
  module,
  problems: [],
  tests: endings.map((ending, i) => ({ name: `test ${i}`, ending })),
  console: '',
});

describe('complaintAbout', () => {
  test('tests that all pass on right work leave nothing to be said', () => {
    expect(complaintAbout(run([passed, passed]), 1)).toBeUndefined();
  });

  test('the first test that does not pass is told by its position alone', () => {
    const complaint = complaintAbout(run([passed, failed, stopped('operations')]), 2);
    expect(complaint).toEqual({ kind: 'fails', version: 2, test: 2, tests: 3 });
  });

  test('on right work it does not matter how a test does not pass', () => {
    for (const limit of ['operations', 'wall-clock', 'memory', 'crash'] as const) {
      expect(complaintAbout(run([stopped(limit)]), 1)?.kind).toBe('fails');
    }
    expect(complaintAbout(run([{ outcome: 'not-run', reason: 'budget-used-up' }]), 1)?.kind).toBe('fails');
  });

  test('no tests, and a file that does not load, do not pass', () => {
    expect(complaintAbout(run([]), 1)).toEqual({ kind: 'no-tests' });
    expect(complaintAbout(run([passed], threw), 3)).toEqual({ kind: 'does-not-load', version: 3 });
  });
});

describe('judgeStudentTests', () => {
  test('wrong work is caught by a failing test, an uncounted end, or a file that throws', () => {
    const runs = [run([passed]), run([passed, failed]), run([stopped('operations')]), run([], threw)];
    expect(judgeStudentTests(runs, 3)).toEqual({ correct: 3, wrong: 4, caught: [2, 3, 4] });
  });

  test('what another machine might see otherwise catches nothing', () => {
    const runs = (['wall-clock', 'memory', 'crash'] as const).map((limit) => run([passed, stopped(limit)]));
    expect(judgeStudentTests(runs, 1).caught).toEqual([]);
    expect(judgeStudentTests([run([], { outcome: 'stopped', limit: 'wall-clock' })], 1).caught).toEqual([]);
  });
});
