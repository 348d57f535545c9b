import { checkNamed } from '../checks/check-named.ts';
import type { Assignment } from '../contract/assignment.ts';
import { GraderError } from '../contract/grader-error.ts';
import type { Call, Plan, PlannedCase } from '../contract/plan.ts';
import type { Rubric, RubricCases, RubricCriterion } from '../contract/rubric.ts';
import { callTwice } from './call-twice.ts';
import { planCase } from './plan-case.ts';
import { random } from './random.ts';

/**
 * Decides everything that a submission will be asked; what is right is worked out by `answerCriterion`.
 *
 * The same assignment, rubric and seed give the same plan; a criterion's cases do not depend on the other criteria.
 * Errors: `GraderError` where the rubric names a family, check or export that the assignment has not.
 */
export function planCalls(assignment: Assignment, rubric: Rubric, seed: string): Plan {
  const calls: Call[] = [];
  const criteria = rubric.criteria.map((criterion) => ({
    id: criterion.id,
    cases: criterion.cases.flatMap((cases) => planFamily(assignment, criterion, cases, seed, calls)),
  }));
  const plan = { calls, criteria };
  return rubric.callTwice ? callTwice(plan) : plan;
}

function planFamily(
  assignment: Assignment,
  criterion: RubricCriterion,
  cases: RubricCases,
  seed: string,
  calls: Call[],
): PlannedCase[] {
  const family = assignment.families[criterion.id]?.[cases.family];
  if (!family) {
    const known = Object.keys(assignment.families[criterion.id] ?? {}).join(', ') || 'none';
    const where = `rubric ${assignment.id}, criterion ${criterion.id}`;
    throw new GraderError(`${where}: there is no family of cases "${cases.family}"; there are: ${known}`);
  }
  const check = checkNamed(cases.check);
  return Array.from({ length: cases.count }, (_, index) => {
    const drawn = family(random(seed, assignment.id, criterion.id, cases.family, index), index);
    return planCase(drawn, check, { assignment, criterion, cases, index }, calls);
  });
}
