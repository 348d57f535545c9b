import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';

/** Where the parts of the product lie. This file is one folder below the root, as source and when it is built. */
const root = new URL('../', import.meta.url);

export const typeWorker = new URL('dist/type-worker.js', root);

export function version(): string {
  return JSON.parse(read('package.json')).version;
}

/** The text that a guest process runs. */
export function guestSource(): string {
  return read('dist/guest.js');
}

export function rubricFile(assignment: string): URL {
  return new URL(`rubrics/${assignment}.yaml`, root);
}

export function rubricValidator(): ValidateFunction {
  const schema = JSON.parse(read('rubrics/rubric.schema.json'));
  return new Ajv({ allErrors: true, verbose: true }).compile(schema);
}

function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}
