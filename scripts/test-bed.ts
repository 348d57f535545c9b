import { fileURLToPath } from 'node:url';
import type { Assignment } from '../graders/contract/assignment.ts';
import { GraderError } from '../graders/contract/grader-error.ts';
import type { RubricStudentTests } from '../graders/contract/rubric.ts';
import type { Submission } from '../graders/contract/submission.ts';
import type { TestBed } from '../graders/grade-student-tests.ts';
import { loadSubmission } from '../graders/load/load-submission.ts';
import { testModuleSource } from './product.ts';

/**
 * The samples that a rubric tries students' tests on.
 *
 * Errors: `GraderError` where the rubric names a sample that there is not.
 */
export async function loadTestBed({ id, file }: Assignment, rubric: RubricStudentTests): Promise<TestBed> {
  const load = (name: string) => loadSample(id, file, name);
  return {
    correct: await Promise.all(rubric.correct.map(load)),
    wrong: await Promise.all(rubric.wrong.map(load)),
    testModuleSource: testModuleSource(),
  };
}

async function loadSample(assignment: string, file: string, name: string): Promise<Submission> {
  const folder = new URL(`../assignments/${assignment}/samples/${name}/`, import.meta.url);
  const submission = await loadSubmission(fileURLToPath(folder), file).catch(() => undefined);
  if (submission?.files.some(({ path }) => path === file)) return submission;
  throw new GraderError(`rubrics/${assignment}.yaml, studentTests: there is no sample "${name}" with ${file}`);
}
