import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { assignment } from '../assignments/template/assignment.ts';
import { loadSubmission } from '../graders/load/load-submission.ts';
import { parseRubric } from '../graders/load/parse-rubric.ts';
import { parseEquivalentMutants } from '../graders/validate/equivalent-mutants.ts';
import type { Step } from '../graders/validate/step.ts';
import { validateAssignment } from '../graders/validate/validate-assignment.ts';
import { guestSource } from '../scripts/product.ts';
import { samplesOf } from '../scripts/samples.ts';

const folder = new URL('../assignments/template/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');
const load = (url: URL) => loadSubmission(fileURLToPath(url), assignment.file);

test('assignments/template: what npm run new copies passes the test of rubrics, mutants included', async () => {
  const schema = JSON.parse(read('../../rubrics/rubric.schema.json'));
  const steps: Step[] = [];
  await validateAssignment(
    {
      assignment,
      rubric: { rubric: parseRubric(read('rubric.yaml'), 'rubric.yaml', schema), hash: 'of no file' },
      samples: await Promise.all(
        samplesOf('template').map(async ({ name, kind, loses, folder }) => ({
          name,
          kind,
          loses,
          submission: await load(folder),
        })),
      ),
      starter: await load(new URL('starter/', folder)),
      equivalentMutants: parseEquivalentMutants(read('equivalent-mutants.yaml'), 'equivalent-mutants.yaml').flatMap(
        ({ mutants }) => mutants,
      ),
      guestSource: guestSource(),
    },
    { seeds: ['public', 'other'], mutants: 100, jobs: 2, onProgress: () => {}, onStep: (step) => steps.push(step) },
  );
  expect(steps.flatMap(({ mistakes }) => mistakes)).toEqual([]);
  expect(steps.at(-1)?.title).toBe('mutants');
});
