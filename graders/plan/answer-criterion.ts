import { checkNamed } from '../checks/check-named.ts';
import type { Oracle } from '../contract/assignment.ts';
import { GraderError } from '../contract/grader-error.ts';
import type { Call, PlannedCase, PlannedCriterion } from '../contract/plan.ts';

/**
 * Works out the right answers that judging a criterion takes. It is the slow part of a plan, and nothing that a guest is
 * asked depends on it.
 *
 * Errors: `GraderError` where the oracle has no answer for an export.
 */
export function answerCriterion(criterion: PlannedCriterion, calls: readonly Call[], oracle: Oracle): PlannedCriterion {
  return { ...criterion, cases: criterion.cases.map((planned) => answerCase(planned, calls, oracle)) };
}

function answerCase(planned: PlannedCase, calls: readonly Call[], oracle: Oracle): PlannedCase {
  if (!checkNamed(planned.check).wantsAnswer) return planned;
  const call = calls[planned.calls[0] ?? -1];
  const answer = call && oracle[call.export];
  if (!answer) throw new GraderError(`there is no reference answer for ${planned.export}`);
  return { ...planned, expected: answer(...call.arguments) };
}
