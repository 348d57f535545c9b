import type { Assignment } from '../contract/assignment.ts';
import { UsageError } from '../contract/grader-error.ts';
import type { Call, Plan, PlannedCase } from '../contract/plan.ts';
import type { Rubric } from '../contract/rubric.ts';
import { smallFamily } from '../contract/small-family.ts';
import { planCalls } from './plan-calls.ts';
import { planSmall } from './plan-follow-up.ts';

/** One case that a report has named: `{ family: 'integers', number: 2 }` is the second one of its family. */
export interface Replay {
  readonly family: string;
  /** From 1. */
  readonly number: number;
}

/**
 * The plan of a single case of a rubric's only criterion, and the rubric that gives all its points to that case.
 *
 * Errors: `UsageError` where the rubric has more criteria, or the criterion no such case, with the families there are.
 */
export function planReplay(
  assignment: Assignment,
  rubric: Rubric,
  seed: string,
  { family, number }: Replay,
): { readonly plan: Plan; readonly rubric: Rubric } {
  const [criterion, another] = rubric.criteria;
  if (!criterion || another)
    throw new UsageError('--case wants one criterion beside it: --only ID --case FAMILY:NUMBER');
  const smallCalls: Call[] = [];
  const { calls, criteria } =
    family === smallFamily
      ? { calls: smallCalls, criteria: [planSmall(assignment, criterion, smallCalls)] }
      : planCalls(assignment, rubric, seed);
  const found = criteria[0]?.cases.filter((planned) => planned.family === family && planned.index === number - 1) ?? [];
  const [first] = found;
  if (!first) {
    const families = [...criterion.cases.map((cases) => `${cases.family}:1 to ${cases.family}:${cases.count}`)];
    throw new UsageError(
      `${criterion.id} has no case "${family}:${number}"; there are ${families.join(', ')}, and ${smallFamily}:1 and on where small cases are drawn`,
    );
  }
  const cases = found.map(({ check }) => ({ check, family, count: 1, points: criterion.points / found.length }));
  return {
    plan: onlyCases(calls, criterion.id, found),
    rubric: { ...rubric, criteria: [{ ...criterion, cases }] },
  };
}

/** Nothing else is called, so that what the student prints belongs to this case. The calls of one case stand side by side. */
function onlyCases(calls: readonly Call[], id: string, cases: readonly PlannedCase[]): Plan {
  const kept: Call[] = [];
  const moved = cases.map(({ again: _, ...planned }) => {
    const [first = 0] = planned.calls;
    const start = kept.push(...calls.slice(first, first + planned.calls.length)) - planned.calls.length;
    return { ...planned, calls: planned.calls.map((call) => call - first + start) };
  });
  return { calls: kept, criteria: [{ id, cases: moved }] };
}
