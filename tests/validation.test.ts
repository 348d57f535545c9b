import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { completePlan } from '../graders/grade.ts';
import { checkMisconceptions } from '../graders/validate/check-misconceptions.ts';
import { checkReference } from '../graders/validate/check-reference.ts';
import { checkRubric } from '../graders/validate/check-rubric.ts';
import { isAbout } from '../graders/validate/equivalent-mutants.ts';
import { mutantsOf } from '../graders/validate/mutants-of.ts';
import { assignmentIds } from '../scripts/assignments.ts';
import { validationSubject } from '../scripts/validation-subject.ts';

/** The part of `npm run validate` that takes no guest. */
describe.each(assignmentIds)('the rubric of %s', (id) => {
  test('names only what there is, and every misconception has a formula and a sentence', async () => {
    expect(checkRubric(await validationSubject(id)).mistakes).toEqual([]);
  });

  test('passes the reference, and catches and names every misconception where it says', async () => {
    const subject = await validationSubject(id);
    const { rubric } = subject.rubric;
    const plans = [{ seed: rubric.seed, plan: await completePlan(subject.assignment, rubric, rubric.seed) }];
    expect(checkReference(subject, plans).mistakes).toEqual([]);
    expect((await checkMisconceptions(subject, plans, () => undefined)).mistakes).toEqual([]);
  }, 60_000);

  test('has a list of equivalent mutants in which every entry is a mutant of a correct sample', async () => {
    const { samples, equivalentMutants } = await validationSubject(id);
    const mutants = samples.filter(({ kind }) => kind === 'correct').flatMap(mutantsOf);
    expect(equivalentMutants.filter((entry) => !mutants.some((mutant) => isAbout(entry, mutant)))).toEqual([]);
  }, 60_000);

  test('lets no mutant survive, of a hundred or more where the samples are large enough', () => {
    const page = readFileSync(new URL('../docs/mutants.md', import.meta.url), 'utf8');
    const table = page.split('## ').find((section) => section.startsWith(`${id}\n`)) ?? '';
    const [made = 0, killed = 0, equivalent = 0, survived] = (/^\| all \|(.*)\|$/m.exec(table)?.[1] ?? '')
      .split('|')
      .map(Number);
    expect(made).toBeGreaterThanOrEqual(100);
    expect({ sum: killed + equivalent, survived }).toEqual({ sum: made, survived: 0 });
  });
});
