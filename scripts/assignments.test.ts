import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { assignmentIds, loadAssignment } from './assignments.ts';
import { rubricOf } from './product.ts';

test('assignments: every rubric has one, in the order of their numbers', async () => {
  const rubrics = readdirSync(new URL('../rubrics/', import.meta.url)).filter((name) => name.endsWith('.yaml'));
  expect([...assignmentIds].sort()).toEqual(rubrics.map((name) => name.replace('.yaml', '')).sort());
  expect(assignmentIds).toEqual([...assignmentIds].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))));
  for (const id of assignmentIds) expect((await loadAssignment(id, (await rubricOf(id)).rubric)).id).toBe(id);
});

test('assignments: an id that is none is told the ids there are', async () => {
  const { rubric } = await rubricOf('a1');
  await expect(loadAssignment('template', rubric)).rejects.toThrow('"template" is no assignment; there are: a1, a2');
});
