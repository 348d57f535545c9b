import { expect, test } from '@jest/globals';
import { limitsFor } from '../graders/contract/limits.ts';
import { completePlan, grade } from '../graders/grade.ts';
import { renderJson } from '../graders/render/json.ts';
import { assignmentIds, openAssignment } from '../scripts/assignments.ts';
import { gradeFolderBy } from '../scripts/grade-folder.ts';
import { inspectStructureInThread } from '../scripts/inspectors.ts';
import { guestSource } from '../scripts/product.ts';
import { samplesOf } from '../scripts/samples.ts';
import { hardCoded } from './handouts/hard-coded.ts';
import { recorded } from './handouts/recorded.ts';

// All samples: npm run check-handouts.
test.each(assignmentIds)(
  '%s: recorded answers are the right ones, and give the same report byte for byte',
  async (id) => {
    const courses = await openAssignment(id);
    const handouts = recorded(courses);
    const { rubric } = courses.rubric;
    expect(await completePlan(handouts.assignment, handouts.rubric.rubric, rubric.seed)).toStrictEqual(
      await completePlan(courses.assignment, rubric, rubric.seed),
    );
    const wrong = samplesOf(id).find(({ kind }) => kind === 'wrong');
    const folder = wrong?.folder as URL;
    expect(renderJson(await gradeFolderBy(handouts, folder))).toBe(renderJson(await gradeFolderBy(courses, folder)));
  },
);

test('answers that are typed in from the public cases are worth next to nothing with another seed', async () => {
  const { assignment, rubric } = await openAssignment('a6');
  const submission = hardCoded(assignment, await completePlan(assignment, rubric.rubric, rubric.rubric.seed));
  const scoreWith = async (seed: string) => {
    const { score } = await grade({
      assignment,
      rubric,
      submission,
      seed,
      limits: limitsFor(rubric.rubric),
      guestSource: guestSource(),
      inspectStructure: inspectStructureInThread,
      version: '0.0.0',
    });
    return score;
  };
  expect(await scoreWith(rubric.rubric.seed)).toBe(100);
  expect(await scoreWith('another')).toBeLessThanOrEqual(10);
});
