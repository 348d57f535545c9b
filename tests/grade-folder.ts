import { fileURLToPath } from 'node:url';
import { defaultLimits } from '../graders/contract/limits.ts';
import type { Report } from '../graders/contract/report.ts';
import { grade } from '../graders/grade.ts';
import { loadSubmission } from '../graders/load/load-submission.ts';
import { loadAssignment } from '../scripts/assignments.ts';
import { inspectStructureLazily } from '../scripts/inspectors.ts';
import { guestSource, rubricOf } from '../scripts/product.ts';

/** Grades a folder as the command does, within this process (the student's code still runs in a guest of its own). */
export async function gradeFolder(id: string, folder: URL, seed?: string): Promise<Report> {
  const assignment = await loadAssignment(id);
  const rubric = await rubricOf(id);
  return grade({
    assignment,
    rubric,
    submission: await loadSubmission(fileURLToPath(folder), assignment.file),
    seed: seed ?? rubric.rubric.seed,
    limits: defaultLimits,
    guestSource: guestSource(),
    inspectStructure: inspectStructureLazily,
    version: '0.0.0',
  });
}

/** The criteria that lost points. */
export function lostBy(report: Report): string[] {
  return report.criteria.filter(({ score, maxScore }) => score < maxScore).map(({ id }) => id);
}
