import { checkNamed } from '../checks/check-named.ts';
import { GraderError } from '../contract/grader-error.ts';
import type { Observation, Observations } from '../contract/observation.ts';
import type { Plan, PlannedCase } from '../contract/plan.ts';
import type { CaseVerdict, Verdict } from '../contract/verdict.ts';

/**
 * Judges every case of a plan by the check that planned it, from what was observed alone.
 *
 * Errors: `GraderError` when an observation is missing; a student's failure is a finding, never an error.
 */
export function judge(plan: Plan, observations: Observations): Verdict[] {
  return plan.criteria.map(({ id, cases }) => ({
    criterion: id,
    cases: cases.map((planned) => judgeCase(planned, observations)),
  }));
}

function judgeCase(planned: PlannedCase, observations: Observations): CaseVerdict {
  const seen = planned.calls.map((call): Observation => {
    const observation = observations.calls[call];
    if (!observation) throw new GraderError(`no observation of call ${call} (${planned.export})`);
    return observation;
  });
  return { case: planned, ...checkNamed(planned.check).judge(planned.data, seen, planned.expected) };
}
