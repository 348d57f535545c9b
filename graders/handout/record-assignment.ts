import type { Assignment } from '../contract/assignment.ts';
import type { Mismatch } from '../contract/finding.ts';
import type { Plan, PlannedCase, PlannedCriterion } from '../contract/plan.ts';
import type { LoadedRubric, Rubric } from '../contract/rubric.ts';
import { answerAlternatives } from '../plan/answer-alternatives.ts';
import { answerCriterion } from '../plan/answer-criterion.ts';
import { answerFunctions } from '../plan/answer-functions.ts';
import { planCalls } from '../plan/plan-calls.ts';
import { planFollowUp } from '../plan/plan-follow-up.ts';
import type { AssignmentRecord, RecordedValues } from './assignment-record.ts';
import { Recorder } from './recorder.ts';

/** What makes the follow-up look into a case. */
const failure: Mismatch = {
  kind: 'mismatch',
  part: '',
  index: [],
  expected: 0,
  received: 1,
  difference: 1,
  bound: 0,
  differing: 1,
  entries: 1,
};

/**
 * Asks of an assignment, through the very functions that grade, everything that grading any submission with one seed may ask.
 *
 * Criteria that are hidden from students are left out, with the mistakes that only they catch, and so is what students' own tests
 * are tried on.
 */
export function recordAssignment(
  assignment: Assignment,
  { rubric, hash }: LoadedRubric,
  seed: string,
): { readonly record: AssignmentRecord; readonly values: RecordedValues } {
  const shown = shownToStudents(rubric);
  const recorder = new Recorder(assignment);
  const plan = planCalls(recorder.assignment, shown, seed);
  for (const criterion of plan.criteria) {
    answerCriterion(criterion, plan.calls, recorder.assignment.oracle);
    for (const planned of criterion.cases) answerAlternatives(planned, plan.calls, recorder.assignment);
    for (const cases of failingSets(criterion, assignment))
      answerFollowUp(cases, criterion.id, plan, shown, recorder.assignment);
  }
  return recorder.record({ rubric: { ...shown, seed }, hash }, seed);
}

/** The follow-up takes two failed cases of each family, and any of them may be these two; others do not depend on which failed. */
function failingSets(
  { id, cases }: PlannedCriterion,
  { derivatives }: Assignment,
): readonly (readonly PlannedCase[])[] {
  return derivatives[id] ? cases.map((planned) => [planned]) : [cases];
}

function answerFollowUp(
  cases: readonly PlannedCase[],
  id: string,
  plan: Plan,
  rubric: Rubric,
  assignment: Assignment,
): void {
  const failed = cases.map((planned) => ({ case: planned, finding: failure }));
  const { calls, small, derivatives, functions } = planFollowUp(assignment, rubric, plan, [
    { criterion: id, cases: failed, diagnoses: [] },
  ]);
  for (const criterion of [...small, ...derivatives]) answerCriterion(criterion, calls, assignment.oracle);
  for (const criterion of functions) answerFunctions(criterion, calls, assignment);
}

function shownToStudents({ studentTests: _, ...rubric }: Rubric): Rubric {
  if (rubric.released) return rubric;
  const hidden = rubric.criteria.filter(({ disclosure }) => disclosure === 'hidden').map(({ id }) => id);
  const { misconceptions = {}, criteria } = rubric;
  const told = Object.entries(misconceptions).filter(
    ([, { caughtBy }]) => !caughtBy.every((id) => hidden.includes(id)),
  );
  return {
    ...rubric,
    ...(rubric.misconceptions ? { misconceptions: Object.fromEntries(told) } : {}),
    criteria: criteria.filter(({ id }) => !hidden.includes(id)),
  };
}
