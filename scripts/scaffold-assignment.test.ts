import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseRubric } from '../graders/load/parse-rubric.ts';
import { scaffoldAssignment } from './scaffold-assignment.ts';

const repository = fileURLToPath(new URL('../', import.meta.url));
const schema = JSON.parse(readFileSync(join(repository, 'rubrics/rubric.schema.json'), 'utf8'));
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nablagrade-scaffold-'));
  cpSync(join(repository, 'assignments/template'), join(root, 'assignments/template'), { recursive: true });
  mkdirSync(join(root, 'rubrics'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const files = (folder: string) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort();
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('new: the scaffold', () => {
  test('has every file of the template under its own names, and nothing of the template in them', async () => {
    const { file } = await scaffoldAssignment(root, { id: 'a9', title: 'The tanh net' });
    expect(file).toBe('tanh-net.ts');
    const expected = files('assignments/template').filter((name) => name !== 'rubric.yaml');
    expect(files('assignments/a9')).toEqual(expected.map((name) => name.replace('solution.ts', file)).sort());
    const texts = files('assignments/a9')
      .filter((name) => /\.\w+$/.test(name))
      .map((name) => read(`assignments/a9/${name}`));
    for (const text of [...texts, read('rubrics/a9.yaml')])
      expect(text).not.toMatch(/\b(template|solution)\b|Title of/);
    expect(read('assignments/a9/README.md')).toMatch(/^# The tanh net\n/);
  });

  test.each(['It\'s "W: x" # {y}', 'Тензоры', '$& and $1', 'a\\b'])(
    'the title %s is that of the rubric',
    async (title) => {
      await scaffoldAssignment(root, { id: 'a9', title });
      expect(parseRubric(read('rubrics/a9.yaml'), 'rubrics/a9.yaml', schema)).toMatchObject({
        assignment: 'a9',
        title,
      });
      expect(read('assignments/a9/README.md').split('\n')[0]).toBe(`# ${title}`);
    },
  );

  test('an id that is taken, by a folder or by a rubric alone, is refused, and nothing is touched', async () => {
    writeFileSync(join(root, 'rubrics/a8.yaml'), 'as it was');
    await expect(scaffoldAssignment(root, { id: 'a8', title: 'x' })).rejects.toThrow(
      '"a8" is taken: there is rubrics/a8.yaml',
    );
    await expect(scaffoldAssignment(root, { id: 'template', title: 'x' })).rejects.toThrow(
      'assignments/template already',
    );
    expect(readdirSync(join(root, 'assignments'))).toEqual(['template']);
    expect(read('rubrics/a8.yaml')).toBe('as it was');
  });

  test('where the rubric cannot be written, no half of an assignment is left', async () => {
    rmSync(join(root, 'rubrics'), { recursive: true });
    await expect(scaffoldAssignment(root, { id: 'a9', title: 'x' })).rejects.toThrow('cannot be written');
    expect(readdirSync(join(root, 'assignments'))).toEqual(['template']);
  });

  test('outside of a clone it says so', async () => {
    rmSync(join(root, 'assignments'), { recursive: true });
    await expect(scaffoldAssignment(root, { id: 'a9', title: 'x' })).rejects.toThrow('no clone of the repository');
  });
});
