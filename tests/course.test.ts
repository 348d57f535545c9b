import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { anchorsOf } from './documents/anchors-of.ts';

const page = new URL('../docs/course.md', import.meta.url);
/** A link that leads out of the repository works on one machine only. */
const root = new URL('../', import.meta.url).href;

interface Link {
  readonly label: string;
  readonly file: URL;
  readonly anchor: string;
}

/** The table's rows, without its head. */
const rows = readFileSync(page, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.slice(2, -2).split(' | ') as [string, string, string, string]);

const links = (cell: string): Link[] =>
  [...cell.matchAll(/\[([^\]]+)\]\(([^)#]+)#?([^)]*)\)/g)].map(([, label = '', path = '', anchor = '']) => ({
    label,
    file: new URL(path, page),
    anchor,
  }));

const criteriaOf = (rubric: URL): string[] =>
  parse(readFileSync(rubric, 'utf8')).criteria.map(({ id }: { id: string }) => id);

test('docs/course.md: the table is found, and no derivation stands in it twice', () => {
  expect(rows.length).toBeGreaterThan(30);
  expect(new Set(rows.map(([derivation]) => derivation)).size).toBe(rows.length);
});

describe.each(rows)('docs/course.md, %s', (_, taught, implemented, graded) => {
  test('is taught in a section that exists', () => {
    expect(links(taught)).not.toHaveLength(0);
    for (const { file, anchor } of links(taught)) {
      expect(file.href.startsWith(root) && existsSync(file) ? [] : [file.href]).toEqual([]);
      if (anchor !== '') expect(anchorsOf(readFileSync(file, 'utf8'))).toContain(anchor);
    }
  });

  test('is implemented by functions that exist', () => {
    expect(links(implemented)).not.toHaveLength(0);
    for (const { label, file } of links(implemented)) {
      expect(file.href.startsWith(root) && existsSync(file) ? [] : [file.href]).toEqual([]);
      const [, name] = /^`(\w+)`$/.exec(label) ?? [];
      if (name) expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`^export (function|const) ${name}\\b`, 'm'));
    }
  });

  test('is graded by criteria that exist', () => {
    const parts = graded.split('; ');
    for (const part of parts) {
      const [rubric] = links(part);
      expect(rubric?.file.href.startsWith(root) && existsSync(rubric.file) ? [] : [part]).toEqual([]);
      const ids = [...part.matchAll(/`(\w+)`/g)].map(([, id]) => id);
      expect(ids).not.toHaveLength(0);
      expect(criteriaOf(rubric!.file)).toEqual(expect.arrayContaining(ids));
    }
  });
});
