import { describe, expect, test } from '@jest/globals';
import { GraderError, UsageError } from '../contract/grader-error.ts';
import { Sandbox, sandboxLevels } from './sandbox.ts';

/** Levels whose tools are installed on this machine. */
const installed = sandboxLevels.filter((level) => {
  try {
    return new Sandbox([level]).level === level;
  } catch {
    return false;
  }
});

describe('sandbox', () => {
  test('begins with the strongest, and each failure leads to the next once', () => {
    const sandbox = new Sandbox();
    for (const level of installed.slice(0, -1)) {
      expect(sandbox.level).toBe(level);
      sandbox.weaken(level, 'it fails');
      // A second guest that was started at the same time.
      sandbox.weaken(level, 'it fails');
    }
    expect(sandbox.level).toBe('process');
    expect(() => sandbox.weaken('process', 'no memory')).toThrow(
      new GraderError("the process for the student's code did not start: no memory"),
    );
  });

  test('a level that has worked once is never left, however heavy the load', () => {
    const sandbox = new Sandbox();
    const { level } = sandbox;
    sandbox.keep(level);
    expect(() => sandbox.weaken(level, 'resource temporarily unavailable')).toThrow(GraderError);
    expect(sandbox.level).toBe(level);
  });

  test('a level that must not be left refuses in one line that is no fault of the grader', () => {
    for (const level of installed.filter((each) => each !== 'process')) {
      expect(() => new Sandbox([level]).weaken(level, 'no user namespaces\n')).toThrow(UsageError);
      expect(() => new Sandbox([level]).weaken(level, 'no user namespaces\n')).toThrow(/\(no user namespaces\): see/);
    }
    expect(() => new Sandbox([])).toThrow(UsageError);
  });
});
