import type { AnyCheck } from '../checks/check-named.ts';
import type { Assignment, Drawn } from '../contract/assignment.ts';
import { GraderError } from '../contract/grader-error.ts';
import type { Call, PlannedCase } from '../contract/plan.ts';
import type { RubricCases, RubricCriterion } from '../contract/rubric.ts';
import { toleranceFor } from '../numerics/tolerance-preset.ts';

/** Which case of which criterion is planned. */
export interface CaseOrder {
  readonly assignment: Assignment;
  readonly criterion: Pick<RubricCriterion, 'id' | 'tolerance'>;
  readonly cases: Pick<RubricCases, 'family' | 'exponent'>;
  readonly index: number;
}

/**
 * Plans one case for drawn inputs, and adds its calls to `calls`.
 *
 * Errors: `GraderError` where the check does not fit the inputs.
 */
export function planCase(drawn: Drawn, check: AnyCheck, order: CaseOrder, calls: Call[]): PlannedCase {
  const { assignment, criterion, cases, index } = order;
  if (drawn.kind !== check.draws) {
    const where = `rubric ${assignment.id}, criterion ${criterion.id}`;
    throw new GraderError(
      `${where}: the check ${check.name} wants a ${check.draws}, ${cases.family} draws a ${drawn.kind}`,
    );
  }
  const derivative = assignment.derivatives[criterion.id];
  const planned = check.plan(drawn, {
    criterion: criterion.id,
    tolerance: toleranceFor(criterion.tolerance),
    cases,
    ...(derivative ? { derivative } : {}),
  });
  const first = calls.push(...planned.calls) - planned.calls.length;
  return {
    family: cases.family,
    index,
    export: planned.export ?? planned.calls[0]?.export ?? criterion.id,
    check: check.name,
    calls: planned.calls.map((_, i) => first + i),
    data: planned.data,
  };
}
