import { describe, expect, test } from '@jest/globals';
import type { Assignment } from '../contract/assignment.ts';
import { GraderError } from '../contract/grader-error.ts';
import type { Rubric, RubricCases } from '../contract/rubric.ts';
import { answerCriterion } from './answer-criterion.ts';
import { planCalls } from './plan-calls.ts';

const assignment: Assignment = {
  id: 'a0',
  file: 'f.ts',
  exports: [{ name: 'double', parameters: ['x'] }],
  oracle: { double: (x) => ({ kind: 'tensor', shape: [], data: [2 * Number(x)], roundoff: [0] }) },
  small: {},
  misconceptions: {},
  derivatives: {},
  families: {
    double: {
      reals: (random) => ({ kind: 'call', arguments: [random()] }),
      senseless: () => ({ kind: 'refusal', senseless: ['x'], sensible: [1], because: 'x is text' }),
    },
    other: { reals: (random) => ({ kind: 'call', export: 'double', arguments: [random()] }) },
  },
};
const reals: RubricCases = { check: 'value', family: 'reals', count: 2, points: 1 };
const rubricOf = (...criteria: [id: string, cases: RubricCases][]): Rubric => ({
  assignment: 'a0',
  title: 'T',
  total: criteria.length,
  seed: 'public',
  criteria: criteria.map(([id, cases]) => ({ id, title: id, points: 1, cases: [cases] })),
});

describe('planCalls', () => {
  test('the same seed asks the same, another seed something else', () => {
    const rubric = rubricOf(['double', reals]);
    expect(planCalls(assignment, rubric, 'a')).toEqual(planCalls(assignment, rubric, 'a'));
    expect(planCalls(assignment, rubric, 'a').calls).not.toEqual(planCalls(assignment, rubric, 'b').calls);
  });

  test("a criterion's inputs move neither with other criteria nor with the number of cases", () => {
    const alone = planCalls(assignment, rubricOf(['double', reals]), 'a');
    const among = planCalls(assignment, rubricOf(['other', reals], ['double', { ...reals, count: 3 }]), 'a');
    expect(among.calls.slice(2, 4)).toEqual(alone.calls);
    expect(among.criteria[1]?.cases[0]?.calls).toEqual([2]);
  });

  test('a plan is plain data, its right answers included', () => {
    const plan = planCalls(assignment, rubricOf(['double', reals]), 'a');
    const [criterion] = plan.criteria;
    if (!criterion) throw new Error('one criterion was planned');
    const answered = answerCriterion(criterion, plan.calls, assignment.oracle);
    const [x] = plan.calls[0]?.arguments ?? [];
    expect(answered.cases[0]?.expected).toEqual({ kind: 'tensor', shape: [], data: [2 * Number(x)], roundoff: [0] });
    expect(JSON.parse(JSON.stringify({ plan, answered }))).toEqual({ plan, answered });
  });

  test('a family that is not there, and a check that wants other inputs, are faults of the rubric', () => {
    const planWith = (cases: Partial<RubricCases>) => () =>
      planCalls(assignment, rubricOf(['double', { ...reals, ...cases }]), 'a');
    expect(planWith({ family: 'reels' })).toThrow(/no family of cases "reels"; there are: reals, senseless/);
    expect(planWith({ family: 'senseless' })).toThrow(/the check value wants a call, senseless draws a refusal/);
    expect(planWith({ check: 'magic' })).toThrow(GraderError);
  });
});
