import type { Limits } from '../contract/limits.ts';
import type { Observations } from '../contract/observation.ts';
import type { Plan } from '../contract/plan.ts';
import type { Submission } from '../contract/submission.ts';
import type { Verdict } from '../contract/verdict.ts';
import { judge } from '../judge/judge.ts';
import { compileSubmission } from '../run/compile-submission.ts';
import { runPlan } from '../run/run-plan.ts';
import type { Subject } from './subject.ts';

/** What a submission does with a plan, and what that is worth, without a word for its student. */
export interface Examination {
  readonly observations: Observations;
  readonly verdicts: readonly Verdict[];
}

/**
 * Runs and judges a submission.
 *
 * Errors: `GraderError` where the grader itself cannot work.
 */
export async function examine(
  submission: Submission,
  plan: Plan,
  { assignment, guestSource }: Subject,
  limits: Limits,
): Promise<Examination> {
  const compiled = await compileSubmission(submission, assignment.file);
  const exports = assignment.exports.map(({ name }) => name);
  const observations = await runPlan({ plan, compiled, exports, limits, guestSource }).observations;
  return { observations, verdicts: judge(plan, observations) };
}

/** The criteria of which some case failed. */
export function failedCriteria(verdicts: readonly Verdict[]): string[] {
  return verdicts.filter(({ cases }) => cases.some(({ finding }) => finding)).map(({ criterion }) => criterion);
}
