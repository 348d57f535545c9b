import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { UsageError } from '../graders/contract/grader-error.ts';
import { limitsFor } from '../graders/contract/limits.ts';
import type { Report } from '../graders/contract/report.ts';
import { parseRubric } from '../graders/load/parse-rubric.ts';
import { loadAssignment } from '../scripts/assignments.ts';
import { gradeFolder, lostBy } from '../scripts/grade-folder.ts';

const text = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const schema = JSON.parse(text('../rubrics/rubric.schema.json'));
const isReport = new Ajv().compile(JSON.parse(text('../graders/render/report.schema.json')));

const otherPair = new URL('../assignments/a8/other-pair/', import.meta.url);
const rubric = parseRubric(text('../assignments/a8/other-pair/rubric.yaml'), 'rubric.yaml', schema);
const edited = { rubric, hash: `sha256:${'0'.repeat(64)}` };

describe('a8 with another pair of networks in its rubric', () => {
  let solved: Report;
  beforeAll(async () => {
    solved = await gradeFolder('a8', otherPair, undefined, edited);
  }, 60_000);

  test('takes the networks from the rubric: what solves the new pair earns all', () => {
    expect(lostBy(solved)).toEqual([]);
    expect(solved.score).toBe(100);
  });

  test('what solves the pair of rubrics/a8.yaml is wrong for the new one, except for its starting weights', async () => {
    const solvesUsualPair = new URL('../assignments/a8/samples/plain-loops/', import.meta.url);
    const report = await gradeFolder('a8', solvesUsualPair, undefined, edited);
    expect(report.criteria.filter(({ score }) => score > 0).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['init', 'purity']),
    );
    const values = [
      'forwardNN1',
      'lossNN1',
      'gradientNN1',
      'trainNN1',
      'forwardNN2',
      'lossNN2',
      'gradientNN2',
      'trainNN2',
    ];
    expect(lostBy(report)).toEqual(expect.arrayContaining(values));
  }, 60_000);

  test('the report holds a curve for each training, and is still a report', () => {
    const curves = Object.fromEntries(solved.criteria.map(({ id, curves: found = [] }) => [id, found]));
    expect(curves.learnsXor).toHaveLength(3);
    expect(curves.learnsXor?.[0]).toMatchObject({ label: expect.stringMatching(/^xor 1, seed \d+, alpha 0\.05$/) });
    expect(curves.learnsXor?.[0]?.steps).toHaveLength(101);
    expect(curves.learnsMoons?.[1]?.steps.at(-1)).toBe(200);
    expect(curves.trainNN1?.map(({ label, steps }) => [label, steps])).toEqual([
      ['reals 1', [0, 1, 2]],
      ['reals 2', [0, 1, 2, 3]],
    ]);
    for (const { received, expected } of curves.trainNN2 ?? []) expect(received).toEqual(expected);
    expect(curves.init).toEqual([]);
    isReport(solved);
    expect(isReport.errors).toBeNull();
  });

  test('a rubric that lacks a network, or has one for other inputs, is told what to write', async () => {
    const { NN1, NN2 } = rubric.architecture ?? {};
    if (!NN1 || !NN2) throw new Error('the rubric describes both');
    const wide = { ...NN2, learns: { ...NN2.learns, widths: [3, 8, 8, 8, 2] } };
    await expect(loadAssignment('a8', { ...rubric, architecture: { NN1 } })).rejects.toThrow(/describe NN2 there/);
    await expect(loadAssignment('a8', { ...rubric, architecture: { NN1, NN2: wide } })).rejects.toThrow(UsageError);
  });

  test('sets the operations of a call, and leaves every other limit as it is', () => {
    const { limits: _, ...usual } = rubric;
    expect(limitsFor(rubric)).toEqual({ ...limitsFor(usual), operationsPerCall: 30_000_000 });
    expect(limitsFor(usual).operationsPerCall).not.toBe(30_000_000);
  });
});
