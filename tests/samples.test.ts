import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { assignmentIds, loadAssignment } from '../scripts/assignments.ts';
import { gradeFolder, lostBy } from '../scripts/grade-folder.ts';
import { rubricOf } from '../scripts/product.ts';
import { sampleRow } from '../scripts/sample-table.ts';
import { samplesOf } from '../scripts/samples.ts';

const schema = JSON.parse(readFileSync(new URL('../graders/render/report.schema.json', import.meta.url), 'utf8'));
const table = readFileSync(new URL('../docs/samples.md', import.meta.url), 'utf8').split('\n');
const isReport = new Ajv({ allErrors: true }).compile(schema);

describe.each(assignmentIds)('%s/samples', (id) => {
  const samples = samplesOf(id);

  test('there are enough of them to trust the rubric', () => {
    expect(samples.filter(({ kind }) => kind === 'correct').length).toBeGreaterThanOrEqual(3);
    expect(samples.filter(({ kind }) => kind === 'wrong').length).toBeGreaterThanOrEqual(12);
    expect(table.filter((line) => line.includes(`assignments/${id}/samples/`))).toHaveLength(samples.length);
  });

  test.each(samples.map((sample) => [sample.name, sample] as const))(
    '%s: loses exactly what it states',
    async (_, sample) => {
      const report = await gradeFolder(id, sample.folder);
      expect(lostBy(report)).toEqual(inRubricOrder(sample.loses, report.criteria));
      expect(report.maxScore).toBe(100);
      if (sample.kind === 'correct') expect(report.score).toBe(100);
      else expect(sample.loses.length).toBeGreaterThan(0);
      expect(table).toContain(sampleRow(sample, report)); // if not: npm run samples
      isReport(report);
      expect(isReport.errors).toBeNull();
    },
    60_000,
  );

  test('the starter scores next to nothing, and hears of each function that it is not written yet', async () => {
    const { rubric } = await rubricOf(id);
    const exportNames = (await loadAssignment(id, rubric)).exports.map(({ name }) => name);
    const report = await gradeFolder(id, new URL(`../assignments/${id}/starter/`, import.meta.url));
    expect(report.score).toBeLessThanOrEqual(10);
    for (const { id: criterion, message } of report.criteria) {
      if (exportNames.includes(criterion))
        expect(message).toMatch(new RegExp(`${criterion} threw Error: ${criterion} is not written yet`));
    }
  }, 60_000);
});

function inRubricOrder(ids: readonly string[], criteria: readonly { readonly id: string }[]): string[] {
  const order = criteria.map(({ id }) => id);
  for (const id of ids) if (!order.includes(id)) throw new Error(`the sample names "${id}", which is no criterion`);
  return order.filter((id) => ids.includes(id));
}
