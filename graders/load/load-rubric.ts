import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ValidateFunction } from 'ajv';
import { UsageError } from '../contract/grader-error.ts';
import type { LoadedRubric, Rubric } from '../contract/rubric.ts';
import { parseWithSchema } from './parse-yaml-with-schema.ts';
import { rubricMistakes } from './rubric-mistakes.ts';

/**
 * Reads a rubric and checks it whole: the schema, and what a schema cannot say.
 *
 * Errors: `UsageError` with a line for each mistake: file, line, column, what stands there, what may stand there.
 */
export async function loadRubric(file: URL, name: string, validate: ValidateFunction): Promise<LoadedRubric> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new UsageError(`${name}: the rubric cannot be read (${cause.code ?? cause.message})`);
  });
  const { value: rubric, at } = parseWithSchema<Rubric>(text, name, validate);
  const mistakes = rubricMistakes(rubric).map(({ path, text: mistake }) => `${at(path)}: ${mistake}`);
  if (mistakes.length > 0) throw new UsageError(mistakes.join('\n'));
  return { rubric, hash: `sha256:${createHash('sha256').update(text).digest('hex')}` };
}
