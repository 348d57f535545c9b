import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { ToleranceName } from '../graders/contract/rubric.ts';
import { toleranceFor } from '../graders/numerics/tolerance-preset.ts';
import { assignmentIds } from '../scripts/assignments.ts';
import { anchorsOf, withoutCodeBlocks } from './documents/anchors-of.ts';
import { namedCommands } from './documents/named-commands.ts';

/** How a command reads what was typed after its name; it throws where that is wrong. */
type Parser = (args: readonly string[], known: readonly string[]) => unknown;

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const pagesIn = (folder: string) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md') && !path.includes('/samples/'));

const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...pagesIn('docs/'),
  ...pagesIn('assignments/'),
];

/** Assignments that documents make, or stand for. */
const known = [...assignmentIds, 'a9', 'template'];

const parsers = new Map<string, Parser>();
for (const script of scripts.filter((name) => existsSync(new URL(`scripts/${name}-options.ts`, root)))) {
  const module: Record<string, Parser> = await import(`../scripts/${script}-options.ts`);
  const [, parse] = Object.entries(module).find(([name]) => /^parse\w+Options$/.test(name)) ?? [];
  if (parse) parsers.set(script, parse);
}

describe.each(documents)('%s', (path) => {
  const text = read(path);

  test('names only commands that exist, as they are called', () => {
    const mistakes = namedCommands(text).flatMap(({ script, args }) => {
      if (!scripts.includes(script)) return [`npm run ${script}`];
      return args.length === 0 ? [] : mistakesOf(script, args);
    });
    expect(mistakes).toEqual([]);
  });

  test('links only to files and headings that exist in the repository', () => {
    const broken = [...withoutCodeBlocks(text).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].filter(([, link = '']) => {
      const target = new URL(link, new URL(path, root));
      const file = new URL(target.pathname, root);
      if (!file.href.startsWith(root.href) || !existsSync(file)) return true;
      return target.hash !== '' && !anchorsOf(readFileSync(file, 'utf8')).includes(decodeURI(target.hash.slice(1)));
    });
    expect(broken.map(([, link]) => link)).toEqual([]);
  });
});

test('README.md: every assignment has a row', () => {
  for (const id of assignmentIds) expect(read('README.md')).toContain(`(assignments/${id}/README.md)`);
  expect(assignmentIds.length).toBeGreaterThan(0);
});

test('docs/README.md: every page is in the index', () => {
  const pages = readdirSync(new URL('docs/', root)).filter((name) => name.endsWith('.md') && name !== 'README.md');
  for (const page of pages) expect(read('docs/README.md')).toContain(`(${page})`);
});

test('docs/judging.md: the tolerances are those in force', () => {
  const rows = [...read('docs/judging.md').matchAll(/^\| `(\w+)`[^|]* \| (.+) \| (.+) \| (.+) \|$/gm)];
  const number = (text: string) =>
    text
      .split(' · ')
      .reduce(
        (product, factor) => product * (factor.startsWith('2^') ? 2 ** Number(factor.slice(2)) : Number(factor)),
        1,
      );
  expect(rows).toHaveLength(4);
  for (const [, name, roundoffs = '', relative = '', absolute = ''] of rows) {
    const expected = { roundoffs: number(roundoffs), relative: number(relative), absolute: number(absolute) };
    expect({ name, ...toleranceFor({ name: name as ToleranceName, because: 'the page names it' }) }).toEqual({
      name,
      ...expected,
    });
  }
});

test('named commands: are found in blocks and in sentences, with quoted words and placeholders', () => {
  const page =
    'As `npm run grade -- a6 FOLDER\n--only ID` does.\n\n```sh\nnpm run new -- a9 "The net" # all\nnpm run check\n```\n';
  expect(namedCommands(page)).toEqual([
    { script: 'new', args: ['a9', 'The net'] },
    { script: 'check', args: [] },
    { script: 'grade', args: ['a6', 'FOLDER', '--only', 'a9'] },
  ]);
});

test('commands with options of their own: a wrong one is noticed', () => {
  for (const script of ['grade', 'batch', 'validate', 'new'])
    expect(mistakesOf(script, ['a6', '--no-such-option'])).toHaveLength(1);
});

test('anchors: are those of GitHub, twice the same one included', () => {
  expect(anchorsOf('# The `cost` of a [net](x.md)\n\n```sh\n# no heading\n```\n\n## Why?\n\n## Why?\n')).toEqual([
    'the-cost-of-a-net',
    'why',
    'why-1',
  ]);
});

function mistakesOf(script: string, args: readonly string[]): string[] {
  try {
    parsers.get(script)?.(args, known);
    return [];
  } catch (error) {
    return [`npm run ${script} -- ${args.join(' ')}: ${(error as Error).message}`];
  }
}
