import { readdirSync, readFileSync } from 'node:fs';
import type { LoadedRubric, Rubric } from '../graders/contract/rubric.ts';
import { loadRubric } from '../graders/load/load-rubric.ts';

/** Where the parts of the product lie. This file is one folder below the root, as source and when it is built. */
const root = new URL('../', import.meta.url);

export const inspectorThread = new URL('dist/inspector-thread.js', root);

export const gradingProcess = new URL('dist/grading-process.js', root);

export function version(): string {
  return JSON.parse(read('package.json')).version;
}

/** The text that a guest process runs. */
export function guestSource(): string {
  return read('dist/guest.js');
}

/** The text of `nablagrade/jest` for tests that run in a guest. */
export function testModuleSource(): string {
  return read('dist/test-module.js');
}

/** The assignments that there are a rubric of. */
export function rubricIds(): string[] {
  return readdirSync(new URL('rubrics/', root)).flatMap((name) => /^(.+)\.yaml$/.exec(name)?.[1] ?? []);
}

/** The rubric of an assignment, as it stands in the repository now. */
export function rubricOf(assignment: string): Promise<LoadedRubric> {
  const name = `rubrics/${assignment}.yaml`;
  return loadRubric(new URL(name, root), name, JSON.parse(read('dist/rubrics.json')), parseEdited);
}

/** YAML and schemas are slow to load, so that is done only for a rubric that was edited after the build. */
async function parseEdited(text: string, name: string): Promise<Rubric> {
  const { parseRubric } = await import('../graders/load/parse-rubric.ts');
  return parseRubric(text, name, JSON.parse(read('rubrics/rubric.schema.json')));
}

function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}
