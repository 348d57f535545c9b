import { describe, expect, test } from '@jest/globals';
import { checkNamed } from '../graders/checks/check-named.ts';
import type { Drawn, Oracle } from '../graders/contract/assignment.ts';
import type { Observations } from '../graders/contract/observation.ts';
import type { Plan } from '../graders/contract/plan.ts';
import type { Rubric } from '../graders/contract/rubric.ts';
import type { Value } from '../graders/contract/value.ts';
import { completePlan } from '../graders/grade.ts';
import { judge } from '../graders/judge/judge.ts';
import { valueOfExpected } from '../graders/numerics/value-of-expected.ts';
import { answerCriterion } from '../graders/plan/answer-criterion.ts';
import { planCase } from '../graders/plan/plan-case.ts';
import { planSmall, smallCases } from '../graders/plan/plan-follow-up.ts';
import { random } from '../graders/plan/random.ts';
import { failedCriteria } from '../graders/validate/examine.ts';
import { observeOracle } from '../graders/validate/observe-oracle.ts';
import { assignmentIds, loadAssignment } from '../scripts/assignments.ts';
import { rubricOf } from '../scripts/product.ts';

/** Checks that hold a value against a right answer; the others ask what a formula cannot tell. */
const ofValues = ['value', 'derivative'];

/** Checks whose inputs are drawn, and can be drawn small. */
const drawn = ['value', 'classification', 'set-split', 'training-set'];

/** Called with no inputs, or with a name. */
const withoutInputs = ['a4 gate', 'a4 xor'];

/** Two classes, one of which is called 0. */
const classifiers = ['a4 perceptron'];

const subjects = await Promise.all(
  assignmentIds.map(async (id) => {
    const { rubric } = await rubricOf(id);
    return { id, rubric, assignment: await loadAssignment(id, rubric) };
  }),
);

describe.each(subjects)('$id: the misconceptions', ({ rubric, assignment }) => {
  const { misconceptions } = assignment;
  const sentences = rubric.misconceptions ?? {};

  test('have a sentence each, and no sentence is left over', () => {
    expect(Object.keys(sentences)).toEqual(Object.keys(misconceptions));
    expect(Object.keys(sentences).length).toBeGreaterThanOrEqual(6);
  });

  test('are each caught by the criteria that the rubric names, and by no others', async () => {
    const plan = await completePlan(assignment, withValuesOnly(rubric), rubric.seed);
    const right = observeOracle(plan, assignment.oracle);
    expect(failedCriteria(judge(plan, right))).toEqual([]);
    const caught = Object.entries(misconceptions).map(([name, formulas]) => [name, caughtBy(plan, formulas, right)]);
    const stated = Object.entries(sentences).map(([name, { caughtBy }]) => [name, caughtBy]);
    expect(caught).toEqual(stated);
  }, 60_000);
});

describe.each(subjects)('$id: the small cases', ({ id, rubric, assignment }) => {
  const asked = rubric.criteria.filter(({ cases }) => cases.some(({ check }) => drawn.includes(check)));
  const withInputs = asked.filter((criterion) => !withoutInputs.includes(`${id} ${criterion.id}`));

  test('are there for every criterion whose inputs can be small', () => {
    expect(withInputs.filter((criterion) => !assignment.small[criterion.id]).map((criterion) => criterion.id)).toEqual(
      [],
    );
    for (const { count } of Object.values(assignment.small)) expect(count).toBeLessThanOrEqual(smallCases);
  });

  test.each(withInputs.map((criterion) => [criterion.id, criterion] as const))(
    '%s: are answered by the reference, and not by zeros alone',
    (name, criterion) => {
      const calls: Plan['calls'][number][] = [];
      const planned = planSmall(assignment, criterion, calls);
      const answered = answerCriterion(planned, calls, assignment.oracle);
      expect(answered.cases.length).toBe(assignment.small[name]?.count);
      for (const { expected } of answered.cases) {
        if (expected && !classifiers.includes(`${id} ${name}`)) expect(isBlind(valueOfExpected(expected))).toBe(false);
      }
    },
  );
});

const declared = subjects.flatMap(({ id, rubric, assignment }) =>
  rubric.criteria
    .filter((criterion) => assignment.derivatives[criterion.id])
    .map((criterion) => ({ id, name: criterion.id, criterion, assignment })),
);

test.each(declared)(
  '$id: $name is the derivative that its function has numerically, wherever that can be told',
  ({ name, criterion, assignment }) => {
    const calls: Plan['calls'][number][] = [];
    const families = criterion.cases.filter(({ check }) => ofValues.includes(check));
    const cases = families.map(({ family }) => {
      const drawn = assignment.families[name]?.[family]?.(random('public', assignment.id, name, family, 0), 0) as Drawn;
      return planCase(drawn, checkNamed('derivative'), { assignment, criterion, cases: { family }, index: 0 }, calls);
    });
    const plan = { calls, criteria: [answerCriterion({ id: name, cases }, calls, assignment.oracle)] };
    const [verdict] = judge(plan, observeOracle(plan, assignment.oracle));
    const findings = verdict?.cases.map(({ finding }) => finding?.kind) ?? [];
    expect(findings).not.toContain('mismatch');
    expect(findings).toContain(undefined);
  },
);

function withValuesOnly(rubric: Rubric): Rubric {
  const criteria = rubric.criteria.map((criterion) => ({
    ...criterion,
    cases: criterion.cases.filter(({ check }) => ofValues.includes(check)),
  }));
  return { ...rubric, criteria };
}

/** Only what the formulas answer is observed anew and judged; all else is right. */
function caughtBy(plan: Plan, formulas: Oracle, right: Observations): string[] {
  const wrong = observeOracle(plan, formulas);
  const isWrong = (call: number) => formulas[plan.calls[call]?.export ?? ''] !== undefined;
  const calls = right.calls.map((observation, call) =>
    isWrong(call) ? (wrong.calls[call] ?? observation) : observation,
  );
  const criteria = plan.criteria.filter(({ cases }) => cases.some((planned) => planned.calls.some(isWrong)));
  return failedCriteria(judge({ ...plan, criteria }, { ...right, calls }));
}

/** Zeros in every place: a result that a function gives which does nothing. */
function isBlind(value: Value): boolean {
  const numbers = numbersIn(value);
  return numbers.length > 0 && numbers.every((number) => number === 0);
}

function numbersIn(value: Value): unknown[] {
  if (Array.isArray(value)) return value.flatMap(numbersIn);
  if (typeof value === 'object' && value !== null && 'entries' in value && value.entries instanceof Map) {
    return [...value.entries.values()].flatMap(numbersIn);
  }
  return [value];
}
