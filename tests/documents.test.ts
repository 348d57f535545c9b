import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
const assignments = readdirSync(new URL('assignments/', root))
  .map((id) => `assignments/${id}/README.md`)
  .filter((path) => existsSync(new URL(path, root)));

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/course.md',
  'docs/disclosure.md',
  'docs/tolerance.md',
  'docs/reporters.md',
  'docs/samples.md',
  ...assignments,
];

describe.each(documents)('%s', (path) => {
  const text = read(path);

  test('names only commands that exist', () => {
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);
    expect(named.filter((name) => name !== undefined && !scripts.includes(name))).toEqual([]);
  });

  test('links only to files that exist in the repository', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(
      ([, link]) => new URL(link ?? '', new URL(path, root)),
    );
    expect(links.filter((link) => !link.href.startsWith(root.href) || !existsSync(link)).map(String)).toEqual([]);
  });
});

test('README.md: every assignment has a row', () => {
  for (const path of assignments) expect(read('README.md')).toContain(`(${path})`);
  expect(assignments.length).toBeGreaterThan(0);
});
