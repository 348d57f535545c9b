import type { AnySchemaObject, ErrorObject } from 'ajv';
import { nearestName } from '../contract/nearest-name.ts';
import { referredSchema } from './parse-yaml-with-schema-reference.ts';

/** Says what a schema complains of: what may stand there and what does, by the name of the thing. */
export function schemaErrorText(error: ErrorObject, name: string, root: unknown): string {
  const schema: AnySchemaObject = error.parentSchema ?? {};
  switch (error.keyword) {
    case 'required': {
      const missing: string = error.params.missingProperty;
      const expected = expectedText(schema.properties?.[missing] ?? {}, root);
      return `${name} lacks ${missing}: add "${missing}:"${expected === undefined ? '' : ` with ${expected}`}`;
    }
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const unknown: string = error.params.additionalProperty ?? error.params.unevaluatedProperty;
      const known = Object.keys(schema.properties ?? {});
      if (known.length === 0) return `${unknown} is not known in ${name}: remove it`;
      const meant = nearestName(unknown, known);
      const advice = meant === undefined ? 'remove it' : `did you mean ${meant}`;
      return `${unknown} is not known in ${name}: ${advice}, or use one of ${known.join(', ')}`;
    }
    case 'uniqueItems': {
      const { i, j } = error.params;
      return `${name} names the same thing twice, at [${Math.min(i, j)}] and [${Math.max(i, j)}]: remove one`;
    }
    case 'oneOf':
      if (Array.isArray(error.params.passingSchemas)) {
        return `${name} can be read in more than one way, here stands ${shown(error.data)}: keep to one`;
      }
  }
  const expected = expectedText(schema, root);
  const must = expected === undefined ? (error.message ?? `must agree with "${error.keyword}"`) : `must be ${expected}`;
  return `${name} ${must}, here stands ${shown(error.data)}`;
}

/** What a schema lets stand somewhere, as far as it fits into a phrase: 'a number above 0'. */
function expectedText(schema: AnySchemaObject, root: unknown): string | undefined {
  if (typeof schema.$ref === 'string') return expectedText(referredSchema(schema.$ref, root), root);
  if ('const' in schema) return shown(schema.const);
  if (Array.isArray(schema.enum))
    return `${schema.enum.length > 1 ? 'one of ' : ''}${schema.enum.map(shown).join(', ')}`;
  const types: string[] = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0)
    return types.map((type) => `${typeWords[type] ?? type}${restriction(type, schema)}`).join(' or ');
  const branches: AnySchemaObject[] = schema.oneOf ?? schema.anyOf ?? [];
  const phrases = branches.map((branch) => expectedText(branch, root)).filter((phrase) => phrase !== undefined);
  return phrases.length === 0 ? undefined : [...new Set(phrases)].join(', or ');
}

const typeWords: Readonly<Record<string, string>> = {
  number: 'a number',
  integer: 'a whole number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  null: 'nothing',
};

/** JSON Schema applies each keyword to values of its own type only. */
function restriction(type: string, schema: AnySchemaObject): string {
  const parts = (restrictions[type] ?? []).flatMap(([key, before, after = '']) =>
    schema[key] === undefined ? [] : [`${before} ${[schema[key]].flat().join(', ')}${after}`],
  );
  if (parts.length === 0) return '';
  return `${parts[0]?.startsWith('at ') ? ' of ' : ' '}${parts.join(' and ')}`;
}

const numberRestrictions: readonly Restriction[] = [
  ['exclusiveMinimum', 'above'],
  ['minimum', 'at least'],
  ['exclusiveMaximum', 'below'],
  ['maximum', 'at most'],
  ['multipleOf', 'a multiple of'],
];

/** A keyword, and the words before and after its value. */
type Restriction = readonly [keyword: string, before: string, after?: string];

const restrictions: Readonly<Record<string, readonly Restriction[]>> = {
  number: numberRestrictions,
  integer: numberRestrictions,
  string: [
    ['minLength', 'at least', ' character(s)'],
    ['maxLength', 'at most', ' characters'],
    ['pattern', 'that matches'],
    ['format', 'in the format'],
  ],
  array: [
    ['minItems', 'at least'],
    ['maxItems', 'at most'],
  ],
  object: [
    ['required', 'with'],
    ['minProperties', 'at least', ' entries'],
    ['maxProperties', 'at most', ' entries'],
  ],
};

function shown(data: unknown): string {
  if (Array.isArray(data)) return data.length === 0 ? 'an empty list' : `a list of ${data.length}`;
  if (typeof data === 'object' && data !== null) {
    const keys = Object.keys(data);
    return keys.length === 0 ? 'an empty mapping' : `a mapping with ${keys.slice(0, 5).join(', ')}`;
  }
  if (data === null || data === undefined) return 'nothing';
  if (typeof data === 'number') return String(data); // YAML knows .nan and .inf, JSON does not
  const text = JSON.stringify(data);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
