import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { writeWhole } from '../graders/batch/write-whole.ts';
import { UsageError } from '../graders/contract/grader-error.ts';
import type { NewOptions } from './new-options.ts';

/** Where the parts of an assignment lie, from the root of the repository. */
export interface Scaffold {
  readonly folder: string;
  readonly rubric: string;
  /** The file that students hand in. */
  readonly file: string;
}

/** What the template says where the new assignment has words of its own. */
const template = { id: /\btemplate\b/g, file: /\bsolution\.ts\b/g, title: /Title of the assignment/g };

/**
 * Copies `assignments/template` to a new assignment, and its rubric to `rubrics/`: all of it, or nothing.
 *
 * Errors: `UsageError` where the id is taken, or where `root` is no clone of the repository.
 */
export async function scaffoldAssignment(root: string, { id, title }: NewOptions): Promise<Scaffold> {
  const scaffold = { folder: `assignments/${id}`, rubric: `rubrics/${id}.yaml`, file: fileNameOf(title) };
  const from = join(root, 'assignments/template');
  if (!existsSync(from)) throw new UsageError(`${root} is no clone of the repository: it has no assignments/template`);
  for (const taken of [scaffold.folder, scaffold.rubric])
    if (existsSync(join(root, taken))) throw new UsageError(`"${id}" is taken: there is ${taken} already`);

  const copy = await mkdtemp(join(root, 'assignments/.new-'));
  try {
    await cp(from, copy, { recursive: true });
    const inWordsOfItsOwn = (text: string, heading: string) =>
      text
        .replace(template.id, () => id)
        .replace(template.file, () => scaffold.file)
        .replace(template.title, () => heading);
    await rewriteFiles(copy, scaffold.file, (text) => inWordsOfItsOwn(text, title));
    await rm(join(copy, 'rubric.yaml'));
    const rubric = await readFile(join(from, 'rubric.yaml'), 'utf8');
    // What JSON calls a string, YAML does too.
    await moveInto(root, copy, scaffold, inWordsOfItsOwn(besideSchema(rubric), JSON.stringify(title)));
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
  return scaffold;
}

/** The rubric comes last: with it, the assignment is there. */
async function moveInto(root: string, copy: string, { folder, rubric }: Scaffold, text: string): Promise<void> {
  await rename(copy, join(root, folder));
  try {
    await writeWhole(join(root, rubric), text);
  } catch (error) {
    await rm(join(root, folder), { recursive: true, force: true });
    throw error;
  }
}

async function rewriteFiles(folder: string, file: string, rewrite: (text: string) => string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!/\.(ts|json|yaml|md)$/.test(name)) continue;
    const path = join(folder, name);
    await writeFile(path, rewrite(await readFile(path, 'utf8')));
    if (basename(name) === 'solution.ts') await rename(path, join(dirname(path), file));
  }
}

/** A rubric among the others stands beside their schema. */
function besideSchema(rubric: string): string {
  return rubric.replace('../../rubrics/rubric.schema.json', './rubric.schema.json');
}

/** Example: 'The tanh net' is handed in as `tanh-net.ts`. */
function fileNameOf(title: string): string {
  const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const name = (words[0] === 'the' ? words.slice(1) : words).join('-').slice(0, 40).replace(/-$/, '');
  return `${name || 'solution'}.ts`;
}
