import { checkDrawing, checkNamed } from '../checks/check-named.ts';
import type { Assignment } from '../contract/assignment.ts';
import type { Call, Plan, PlannedCase, PlannedCriterion } from '../contract/plan.ts';
import type { Rubric, RubricCriterion } from '../contract/rubric.ts';
import { smallFamily } from '../contract/small-family.ts';
import type { CaseVerdict, Verdict } from '../contract/verdict.ts';
import { planCase } from './plan-case.ts';
import { random } from './random.ts';

/** What is asked once more of a submission, about the criteria that failed; every list has a criterion's id at most once. */
export interface FollowUpPlan {
  readonly calls: readonly Call[];
  /** Small cases, the smallest first. */
  readonly small: readonly PlannedCriterion[];
  /** The cases that failed, judged against the student's own function. */
  readonly derivatives: readonly PlannedCriterion[];
  /** That function itself at the same points. */
  readonly functions: readonly PlannedCriterion[];
}

/** More small cases than these do not make a counterexample smaller. */
export const smallCases = 40;

/** Calls that differentiating one criterion's cases may take; it is a few milliseconds for each thousand. */
const derivativeCalls = 8_000;

/**
 * Plans what may explain failures: the smallest case that fails, and whether a wrong derivative is the right one of a wrong
 * function. The right answers come from `answerCriterion`, as for the first plan.
 */
export function planFollowUp(
  assignment: Assignment,
  rubric: Rubric,
  plan: Plan,
  verdicts: readonly Verdict[],
): FollowUpPlan {
  const calls: Call[] = [];
  const failing = rubric.criteria.flatMap((criterion) => {
    const verdict = verdicts.find(({ criterion: id }) => id === criterion.id);
    const failed = verdict?.cases.filter(({ finding }) => finding) ?? [];
    return failed.some(wasTried) ? [{ criterion, failed }] : [];
  });
  const small = failing.map(({ criterion }) => planSmall(assignment, criterion, calls));
  const followed = failing.map(({ criterion, failed }) =>
    planDerivative(assignment, criterion, rubric, failed, plan, calls),
  );
  return {
    calls,
    small,
    derivatives: followed.map(({ derivatives }) => derivatives),
    functions: followed.map(({ functions }) => functions),
  };
}

/** The small cases of one criterion: the same for everyone, whatever the seed and whatever failed. */
export function planSmall(assignment: Assignment, criterion: RubricCriterion, calls: Call[]): PlannedCriterion {
  const { id } = criterion;
  const { count, draw } = assignment.small[id] ?? { count: 0, draw: undefined };
  const cases = Array.from({ length: Math.min(count, smallCases) }, (_, index) => {
    const drawn = draw?.(random(smallFamily, assignment.id, id, index), index);
    if (!drawn) return [];
    const order = { assignment, criterion, cases: { family: smallFamily }, index };
    return [planCase(drawn, checkDrawing(drawn.kind), order, calls)];
  });
  return { id, cases: cases.flat() };
}

/** A function that is missing, or is not called any more, is not called once more. */
function wasTried({ finding }: CaseVerdict): boolean {
  if (finding?.kind !== 'no-value') return true;
  const { outcome } = finding.observation;
  return outcome === 'threw' || outcome === 'unreadable';
}

function planDerivative(
  assignment: Assignment,
  criterion: RubricCriterion,
  rubric: Rubric,
  failed: readonly CaseVerdict[],
  plan: Plan,
  calls: Call[],
): { derivatives: PlannedCriterion; functions: PlannedCriterion } {
  const { id } = criterion;
  const derivatives: PlannedCase[] = [];
  const functions: PlannedCase[] = [];
  const declared = assignment.derivatives[id];
  const areNumbers = failed.every(({ case: { check }, finding }) => check === 'value' && finding?.kind === 'mismatch');
  if (declared && areNumbers) {
    const ofCriterion = rubric.criteria.find((other) => other.id === declared.of) ?? { id: declared.of };
    const spent = calls.length;
    for (const { case: planned } of firstAndLastOfFamilies(failed)) {
      if (calls.length - spent > derivativeCalls) break;
      const args = plan.calls[planned.calls[0] ?? -1]?.arguments ?? [];
      if (declared.firstStep?.(args) === 0) continue;
      const place = { assignment, cases: { family: planned.family }, index: planned.index };
      const drawn = { kind: 'call', arguments: args } as const;
      derivatives.push(planCase(drawn, checkNamed('derivative'), { ...place, criterion }, calls));
      const point = { kind: 'call', export: declared.of, arguments: declared.argumentsOf?.(args) ?? args } as const;
      functions.push(planCase(point, checkNamed('value'), { ...place, criterion: ofCriterion }, calls));
    }
  }
  return { derivatives: { id, cases: derivatives }, functions: { id, cases: functions } };
}

/** Two of each family say as much as all of them, and cost less. */
function firstAndLastOfFamilies(failed: readonly CaseVerdict[]): CaseVerdict[] {
  return failed.filter(({ case: { family } }, i) => {
    const ofFamily = failed.flatMap((other, j) => (other.case.family === family ? [j] : []));
    return i === ofFamily[0] || i === ofFamily.at(-1);
  });
}
