import { Ajv } from 'ajv';
import { UsageError } from '../contract/grader-error.ts';
import type { Rubric } from '../contract/rubric.ts';
import { parseWithSchema } from './parse-yaml-with-schema.ts';
import { rubricMistakes } from './rubric-mistakes.ts';

/**
 * Reads the text of a rubric and checks it whole: the schema, and what a schema cannot say.
 *
 * Errors: `UsageError` with a line for each mistake: file, line, column, what stands there, what may stand there.
 */
export function parseRubric(text: string, name: string, schema: object): Rubric {
  const validate = new Ajv({ allErrors: true, verbose: true }).compile(schema);
  const { value: rubric, at } = parseWithSchema<Rubric>(text, name, validate);
  const mistakes = rubricMistakes(rubric).map(({ path, text: mistake }) => `${at(path)}: ${mistake}`);
  if (mistakes.length > 0) throw new UsageError(mistakes.join('\n'));
  return rubric;
}
