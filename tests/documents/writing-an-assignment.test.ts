import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type DocumentStep, documentSteps } from './document-steps.ts';
import { repositoryCopy } from './repository-copy.ts';
import { printed, shownBy } from './run-command.ts';

const page = readFileSync(new URL('../../docs/writing-an-assignment.md', import.meta.url), 'utf8');
let copy: ReturnType<typeof repositoryCopy>;

beforeAll(() => {
  copy = repositoryCopy();
});
afterAll(() => copy.dispose());

test('docs/writing-an-assignment.md: has six steps, which write, change, grade and validate', () => {
  expect(page.match(/^## \d\. /gm)).toEqual(['## 1. ', '## 2. ', '## 3. ', '## 4. ', '## 5. ', '## 6. ']);
  expect(new Set(documentSteps(page).map(({ kind }) => kind))).toEqual(new Set(['run', 'write', 'replace']));
});

test('docs/writing-an-assignment.md: whoever does what it says gets what it shows', () => {
  for (const step of documentSteps(page)) follow(step);
}, 300_000);

test('docs/writing-an-assignment.md: its assignment and the template have the types of the house', () => {
  const compiler = join('node_modules', 'typescript', 'bin', 'tsc');
  const files = ['assignments/a9/assignment.ts', 'assignments/template/assignment.ts'];
  const settings = readFileSync(join(copy.folder, 'tsconfig.json'), 'utf8');
  writeFileSync(join(copy.folder, 'tsconfig.a9.json'), JSON.stringify({ ...JSON.parse(settings), include: files }));
  expect(printed(`node ${compiler} --project tsconfig.a9.json`, copy.folder)).toBe('');
}, 120_000);

function follow(step: DocumentStep): void {
  if (step.kind === 'run') {
    expect(printed(step.command, copy.folder)).toMatch(shownBy(step));
    return;
  }
  const file = join(copy.folder, step.path);
  if (step.kind === 'write') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, step.text);
    return;
  }
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(step.before);
  writeFileSync(
    file,
    text.replace(step.before, () => step.after),
  );
}
