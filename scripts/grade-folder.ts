import { fileURLToPath } from 'node:url';
import { limitsFor } from '../graders/contract/limits.ts';
import type { Report } from '../graders/contract/report.ts';
import type { LoadedRubric } from '../graders/contract/rubric.ts';
import { grade } from '../graders/grade.ts';
import { loadSubmission } from '../graders/load/load-submission.ts';
import { loadAssignment, type OpenedAssignment } from './assignments.ts';
import { inspectStructureInThread } from './inspectors.ts';
import { guestSource, rubricOf } from './product.ts';

/** Grades a folder as the command does, within this process (the student's code still runs in a guest of its own). */
export async function gradeFolder(id: string, folder: URL, seed?: string, edited?: LoadedRubric): Promise<Report> {
  const rubric = edited ?? (await rubricOf(id));
  return gradeFolderBy({ assignment: await loadAssignment(id, rubric.rubric), rubric }, folder, seed);
}

/** The same by an assignment that was opened before. */
export async function gradeFolderBy(
  { assignment, rubric }: OpenedAssignment,
  folder: URL,
  seed = rubric.rubric.seed,
): Promise<Report> {
  return grade({
    assignment,
    rubric,
    submission: await loadSubmission(fileURLToPath(folder), assignment.file),
    seed,
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
