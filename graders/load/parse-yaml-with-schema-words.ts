import type { AnySchemaObject, ErrorObject } from 'ajv';

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
      const meant = mostAlike(unknown, known);
      const advice = meant === undefined ? 'remove it' : `did you mean ${meant}?`;
      return `${unknown} is not known in ${name}: ${advice} Known are ${known.join(', ') || 'none'}`.replace(
        'it K',
        'it; k',
      );
    }
    case 'uniqueItems':
      return `${name} names the same thing twice, at [${error.params.j}] and [${error.params.i}]: remove one`;
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
  if (typeof schema.$ref === 'string') return expectedText(referred(schema.$ref, root), root);
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

function referred(ref: string, root: unknown): AnySchemaObject {
  let schema = root as AnySchemaObject | undefined;
  if (!ref.startsWith('#/')) return {};
  for (const key of ref.slice(2).split('/')) schema = schema?.[key];
  return schema ?? {};
}

const typeWords: Readonly<Record<string, string>> = {
  number: 'a number',
  integer: 'a whole number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  null: 'null',
};

/** JSON Schema applies each keyword to values of its own type only. */
function restriction(type: string, schema: AnySchemaObject): string {
  const parts: string[] = [];
  const add = (key: string, words: (limit: unknown) => string): void => {
    if (schema[key] !== undefined && schema[key] !== false) parts.push(words(schema[key]));
  };
  if (type === 'number' || type === 'integer') {
    add('exclusiveMinimum', (limit) => `above ${limit}`);
    add('minimum', (limit) => `of at least ${limit}`);
    add('exclusiveMaximum', (limit) => `below ${limit}`);
    add('maximum', (limit) => `of at most ${limit}`);
    add('multipleOf', (step) => `that is a multiple of ${step}`);
  } else if (type === 'string') {
    add('minLength', (limit) => `of ${limit} or more characters`);
    add('maxLength', (limit) => `of at most ${limit} characters`);
    add('pattern', (pattern) => `that matches ${pattern}`);
    add('format', (format) => `in the format ${format}`);
  } else if (type === 'array') {
    add('minItems', (limit) => `of ${limit} or more`);
    add('maxItems', (limit) => `of at most ${limit}`);
    add('uniqueItems', () => 'without repetitions');
  } else if (type === 'object') {
    add('minProperties', (limit) => `with ${limit} or more entries`);
    add('maxProperties', (limit) => `with at most ${limit} entries`);
  }
  return parts.length === 0 ? '' : ` ${parts.join(' and ')}`;
}

function shown(data: unknown): string {
  if (Array.isArray(data)) return data.length === 0 ? 'an empty list' : `a list of ${data.length}`;
  if (typeof data === 'object' && data !== null) {
    const keys = Object.keys(data);
    return keys.length === 0 ? 'an empty mapping' : `a mapping with ${keys.slice(0, 5).join(', ')}`;
  }
  if (typeof data === 'number') return String(data); // YAML knows .nan and .inf, JSON does not
  const text = JSON.stringify(data) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** The name that shares most of its letter pairs with `name`, if they are half of all. */
function mostAlike(name: string, known: readonly string[]): string | undefined {
  const scored = known.map((candidate) => ({
    candidate,
    share: sharedPairs(name.toLowerCase(), candidate.toLowerCase()),
  }));
  const [best] = scored.sort((a, b) => b.share - a.share);
  return best !== undefined && best.share >= 0.5 ? best.candidate : undefined;
}

/** Dice's coefficient of the pairs of neighbouring letters, the ends of the word counting as letters. */
function sharedPairs(a: string, b: string): number {
  const pairs = (text: string) => Array.from({ length: text.length + 1 }, (_, i) => ` ${text} `.slice(i, i + 2));
  const left = pairs(b);
  const shared = pairs(a).filter((pair) => left.includes(pair) && left.splice(left.indexOf(pair), 1)).length;
  return (2 * shared) / (a.length + b.length + 2);
}
