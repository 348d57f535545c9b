import { readFileSync } from 'node:fs';
import type { LoadedRubric, Rubric } from '../graders/contract/rubric.ts';
import { loadRubric } from '../graders/load/load-rubric.ts';

/** Where the parts of the product lie. This file is one folder below the root, as source and when it is built. */
const root = new URL('../', import.meta.url);

export const inspectorThread = new URL('dist/inspector-thread.js', root);

export function version(): string {
  return JSON.parse(read('package.json')).version;
}

/** The text that a guest process runs. */
export function guestSource(): string {
  return read('dist/guest.js');
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
