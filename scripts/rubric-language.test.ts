import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { type RubricSchema, rubricLanguage } from './rubric-language.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const schema: RubricSchema = JSON.parse(read('rubrics/rubric.schema.json'));

test('docs/rubric-language.md: is what the schema says', () => {
  expect(read('docs/rubric-language.md')).toBe(rubricLanguage(schema)); // if not: npm run rubric-language
});

test('rubric language: every field of every object has a row with a meaning', () => {
  const page = rubricLanguage(schema);
  const objects = [schema, ...Object.values(schema.definitions)];
  const fields = objects.flatMap(({ properties = {} }) => Object.keys(properties));
  for (const field of fields) expect(page).toMatch(new RegExp(`^\\| \`${field}\` \\| .+ \\| .+ \\|$`, 'm'));
  expect(page.split('\n').filter((line) => /\| \|$/.test(line))).toEqual([]);
});

test('rubric language: a change of the schema is a change of the page', () => {
  const { seed: _, ...properties } = schema.properties ?? {};
  expect(rubricLanguage({ ...schema, properties })).not.toContain('`seed`');
  expect(
    rubricLanguage({
      ...schema,
      properties: { ...properties, colour: { enum: ['red', 'blue'], description: 'Paint.' } },
    }),
  ).toContain('| `colour` | `red`, `blue` |  | Paint. |');
});
