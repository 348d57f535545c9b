import { fileURLToPath } from 'node:url';
import { defaultLimits, type Limits } from '../../contract/limits.ts';
import type { Observations } from '../../contract/observation.ts';
import type { Call } from '../../contract/plan.ts';
import type { Submission } from '../../contract/submission.ts';
import type { Argument } from '../../contract/value.ts';
import { buildGuest } from '../build-guest.ts';
import { compileSubmission } from '../compile-submission.ts';
import { runPlan } from '../run-plan.ts';

/** The guest's script, bundled once for all tests of a file. */
export const guestSource: Promise<string> = buildGuest(fileURLToPath(new URL('../guest', import.meta.url)));

/** The files of a submission by path. */
export type Files = Readonly<Record<string, string>>;

/** A submission made of these files. */
export function submissionOf(files: Files): Submission {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  return { id: 'test', files: sources, hash: 'sha256:test', problems: [] };
}

/** One call of an export. */
export function callOf(name: string, args: readonly Argument[] = [], watch = false): Call {
  return { export: name, arguments: args, watch };
}

/**
 * Compiles and runs a submission whose entry is `entry.ts`; a single text stands for that file.
 *
 * Example: `(await runSource('export const f = () => 1', [callOf('f')])).calls[0]`.
 */
export async function runSource(
  source: string | Files,
  calls: readonly Call[],
  limits: Partial<Limits> = {},
): Promise<Observations> {
  const compiled = await compileSubmission(
    submissionOf(typeof source === 'string' ? { 'entry.ts': source } : source),
    'entry.ts',
  );
  const plan = { calls, criteria: [] };
  const exports = [...new Set(calls.map((call) => call.export))];
  const order = { plan, compiled, exports, limits: { ...defaultLimits, ...limits }, guestSource: await guestSource };
  return runPlan(order).observations;
}
