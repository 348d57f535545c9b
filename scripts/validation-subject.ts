import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadSubmission } from '../graders/load/load-submission.ts';
import { parseEquivalentMutants } from '../graders/validate/equivalent-mutants.ts';
import type { Subject } from '../graders/validate/subject.ts';
import { loadAssignment } from './assignments.ts';
import { guestSource, rubricOf } from './product.ts';
import { samplesOf } from './samples.ts';

/**
 * An assignment with everything that is known about it.
 *
 * Errors: `UsageError` where the rubric or the list of equivalent mutants is wrong.
 */
export async function validationSubject(id: string): Promise<Subject> {
  const rubric = await rubricOf(id);
  const assignment = await loadAssignment(id, rubric.rubric);
  const load = (folder: URL) => loadSubmission(fileURLToPath(folder), assignment.file);
  const samples = await Promise.all(
    samplesOf(id).map(async ({ name, kind, loses, folder }) => ({ name, kind, loses, submission: await load(folder) })),
  );
  const marked = `assignments/${id}/equivalent-mutants.yaml`;
  const text = readFileSync(new URL(`../${marked}`, import.meta.url), 'utf8');
  return {
    assignment,
    rubric,
    samples,
    starter: await load(new URL(`../assignments/${id}/starter/`, import.meta.url)),
    equivalentMutants: parseEquivalentMutants(text, marked).flatMap(({ mutants }) => mutants),
    guestSource: guestSource(),
  };
}
