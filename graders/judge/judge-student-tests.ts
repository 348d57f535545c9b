import type { StudentTestsVerdict, TestsComplaint } from '../contract/student-tests-verdict.ts';
import type { TestRun } from '../contract/test-run.ts';

/**
 * What is to be said against tests after a run on right work; nothing when they all pass.
 *
 * The run says what the tests make it say. They gain nothing by that: to pass here and fail on wrong work, they have to tell
 * the two apart.
 */
export function complaintAbout({ module, problems, tests }: TestRun, version: number): TestsComplaint | undefined {
  const [problem] = problems;
  if (problem) return { kind: 'does-not-compile', problem };
  if (module.outcome !== 'loaded') return { kind: 'does-not-load', version };
  if (tests.length === 0) return { kind: 'no-tests' };
  const first = tests.findIndex(({ ending }) => ending.outcome !== 'passed');
  return first < 0 ? undefined : { kind: 'fails', version, test: first + 1, tests: tests.length };
}

/** Facts for the score, of tests that pass on all right work. `runs[i]` is the run on wrong version i + 1. */
export function judgeStudentTests(runs: readonly TestRun[], correct: number): StudentTestsVerdict {
  const caught = runs.flatMap((run, i) => (isCaught(run) ? [i + 1] : []));
  return { correct, wrong: runs.length, caught };
}

/** A run that ended by the clock or for want of memory says nothing: on another machine it might not. */
function isCaught({ module, tests }: TestRun): boolean {
  if (module.outcome === 'threw') return true;
  if (module.outcome === 'stopped') return module.limit === 'operations';
  return tests.some(
    ({ ending }) => ending.outcome === 'failed' || (ending.outcome === 'stopped' && ending.limit === 'operations'),
  );
}
