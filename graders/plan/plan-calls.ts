import { checkNamed } from '../checks/check-named.ts';
import type { Assignment, Drawn } from '../contract/assignment.ts';
import { GraderError } from '../contract/grader-error.ts';
import type { Call, Plan, PlannedCase } from '../contract/plan.ts';
import type { Rubric, RubricCases, RubricCriterion } from '../contract/rubric.ts';
import { toleranceFor } from '../numerics/tolerance-preset.ts';
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
  return { calls, criteria };
}

function planFamily(
  assignment: Assignment,
  criterion: RubricCriterion,
  cases: RubricCases,
  seed: string,
  calls: Call[],
): PlannedCase[] {
  const family = assignment.families[criterion.id]?.[cases.family];
  const where = `rubric ${assignment.id}, criterion ${criterion.id}`;
  if (!family) {
    const known = Object.keys(assignment.families[criterion.id] ?? {}).join(', ') || 'none';
    throw new GraderError(`${where}: there is no family of cases "${cases.family}"; there are: ${known}`);
  }
  const check = checkNamed(cases.check);
  const context = {
    criterion: criterion.id,
    tolerance: toleranceFor(criterion.tolerance),
    cases,
  };

  return Array.from({ length: cases.count }, (_, index) => {
    const drawn: Drawn = family(random(seed, assignment.id, criterion.id, cases.family, index), index);
    if (drawn.kind !== check.draws) {
      throw new GraderError(
        `${where}: the check ${cases.check} wants a ${check.draws}, ${cases.family} draws a ${drawn.kind}`,
      );
    }
    const planned = check.plan(drawn, context);
    const first = calls.push(...planned.calls) - planned.calls.length;
    return {
      family: cases.family,
      index,
      export: planned.export ?? planned.calls[0]?.export ?? criterion.id,
      check: cases.check,
      calls: planned.calls.map((_, i) => first + i),
      data: planned.data,
    };
  });
}
