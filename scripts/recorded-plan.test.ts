import { describe, expect, test } from '@jest/globals';
import { completePlan } from '../graders/grade.ts';
import { assignmentIds, loadAssignment } from './assignments.ts';
import { rubricOf } from './product.ts';
import { recordedPlan } from './recorded-plan.ts';

describe.each(assignmentIds)('the recorded plan of %s', (id) => {
  test('is the plan that is worked out, number by number', async () => {
    const { rubric, hash } = await rubricOf(id);
    const plan = await completePlan(await loadAssignment(id, rubric), rubric, rubric.seed);
    expect(recordedPlan(id, hash, rubric.seed)).toStrictEqual(plan);
  });

  test('is found neither for another seed nor for another rubric', async () => {
    const { rubric, hash } = await rubricOf(id);
    expect(recordedPlan(id, hash, `${rubric.seed} `)).toBeUndefined();
    expect(recordedPlan(id, `${hash}0`, rubric.seed)).toBeUndefined();
  });
});
