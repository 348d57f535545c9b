import { checkNamed } from '../checks/check-named.ts';
import { repeated } from '../checks/repeated.ts';
import type { Finding } from '../contract/finding.ts';
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
    diagnoses: [],
  }));
}

function judgeCase(planned: PlannedCase, observations: Observations): CaseVerdict {
  const seenAt = (call: number): Observation => {
    const observation = observations.calls[call];
    if (!observation) throw new GraderError(`no observation of call ${call} (${planned.export})`);
    return observation;
  };
  const seen = planned.calls.map(seenAt);
  const judged = checkNamed(planned.check).judge(planned.data, seen, planned.expected);
  if (judged.finding || !planned.again) return { case: planned, ...judged };
  const finding = whatRepeatedDiffers(seen, planned.again.map(seenAt));
  return { case: planned, ...judged, ...(finding ? { finding } : {}) };
}

/** Calls that ended otherwise than by returning were judged already. */
function whatRepeatedDiffers(seen: readonly Observation[], again: readonly Observation[]): Finding | undefined {
  for (const [i, first] of seen.entries()) {
    const finding = first.outcome === 'returned' && repeated(first, again[i] as Observation);
    if (finding) return finding;
  }
  return undefined;
}
