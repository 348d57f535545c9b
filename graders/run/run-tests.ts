import type { Limits } from '../contract/limits.ts';
import type { Observation } from '../contract/observation.ts';
import type { Call } from '../contract/plan.ts';
import { testModule } from '../contract/resolve-import.ts';
import type { SourceFile } from '../contract/submission.ts';
import type { TestEnding, TestRun } from '../contract/test-run.ts';
import type { Value } from '../contract/value.ts';
import { compileSubmission } from './compile-submission.ts';
import { runPlan } from './run-plan.ts';
import type { Sandbox } from './sandbox.ts';

/** A test file with what it tests. */
export interface TestOrder {
  /** The test file among them. */
  readonly files: readonly SourceFile[];
  readonly testFile: string;
  /** The text of the module that tests import to say what they expect. */
  readonly testModuleSource: string;
  readonly limits: Limits;
  readonly guestSource: string;
  /** The strongest that works here when absent. */
  readonly sandbox?: Sandbox;
}

/** Tests beyond these are not run. */
const mostTests = 100;

/** No file of a submission can have this path. */
const entry = 'nablagrade/tests';

const calls: readonly Call[] = [
  { export: 'listTests', arguments: [], watch: false },
  ...Array.from({ length: mostTests }, (_, i) => ({ export: 'runTest', arguments: [i], watch: false })),
];

/**
 * Runs the tests of one file in a guest, under the same limits as submissions: each is a call of its own, so that one without
 * an end costs that test only.
 *
 * Errors: `GraderError` when no guest can be started; whatever the tests do is in the run.
 */
export async function runTests(order: TestOrder): Promise<TestRun> {
  const { files, testFile, testModuleSource, limits, guestSource, sandbox } = order;
  const start = `import ${JSON.stringify(`../${testFile}`)};export{listTests,runTest}from'${testModule}'`;
  const compiled = await compileSubmission(
    { files: [...files, { path: testModule, text: testModuleSource }, { path: entry, text: start }] },
    entry,
  );
  const exports = ['listTests', 'runTest'];
  const run = { plan: { calls }, compiled, exports, limits, guestSource, ...(sandbox ? { sandbox } : {}) };
  const seen = await runPlan(run).observations;
  const [listed, ...endings] = seen.calls;
  const tests = namesIn(listed).map((name, i) => ({ name, ending: endingOf(endings[i]) }));
  return { module: seen.module, problems: compiled.problems, tests, console: seen.console };
}

function namesIn(listed: Observation | undefined): string[] {
  const names: Value = listed?.outcome === 'returned' ? listed.value : null;
  return Array.isArray(names) ? names.map(String) : [];
}

function endingOf(observation: Observation | undefined): TestEnding {
  // Both functions are the grader's own, and the tests can replace neither; a value that is no message is none of theirs.
  if (observation === undefined || observation.outcome === 'missing')
    return { outcome: 'not-run', reason: 'budget-used-up' };
  if (observation.outcome !== 'returned') return observation;
  const { value } = observation;
  return value === null ? { outcome: 'passed' } : { outcome: 'failed', message: String(value) };
}
