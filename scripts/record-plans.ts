import { writeFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { completePlan } from '../graders/grade.ts';
import { assignmentIds, loadAssignment } from './assignments.ts';
import { rubricOf } from './product.ts';
import { planFile } from './recorded-plan.ts';

/** Run by the build: works out once, for each assignment's public seed, what would otherwise be worked out in every run. */
for (const id of assignmentIds) {
  const { rubric, hash } = await rubricOf(id);
  const assignment = await loadAssignment(id, rubric);
  writeFileSync(planFile(id, hash, rubric.seed), serialize(await completePlan(assignment, rubric, rubric.seed)));
}
