import { fileURLToPath } from 'node:url';
import { limitsFor } from '../graders/contract/limits.ts';
import type { Report } from '../graders/contract/report.ts';
import type { LoadedRubric } from '../graders/contract/rubric.ts';
import { grade } from '../graders/grade.ts';
import { loadSubmission } from '../graders/load/load-submission.ts';
import { loadAssignment } from './assignments.ts';
import { inspectStructureInThread } from './inspectors.ts';
import { guestSource, rubricOf } from './product.ts';

/** Grades a folder as the command does, within this process (the student's code still runs in a guest of its own). */
export async function gradeFolder(id: string, folder: URL, seed?: string, edited?: LoadedRubric): Promise<Report> {
  const rubric = edited ?? (await rubricOf(id));
  const assignment = await loadAssignment(id, rubric.rubric);
  return grade({
    assignment,
    rubric,
    submission: await loadSubmission(fileURLToPath(folder), assignment.file),
    seed: seed ?? rubric.rubric.seed,
    limits: limitsFor(rubric.rubric),
    guestSource: guestSource(),
    inspectStructure: inspectStructureInThread,
    version: '0.0.0',
  });
}

/** The criteria that lost points. */
export function lostBy(report: Report): string[] {
  return report.criteria.filter(({ score, maxScore }) => score < maxScore).map(({ id }) => id);
}
