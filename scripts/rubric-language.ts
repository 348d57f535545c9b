/** As much of JSON Schema as the rubric's schema uses. */
interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly (string | number)[];
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly oneOf?: readonly Schema[];
}

export interface RubricSchema extends Schema {
  readonly definitions: Readonly<Record<string, Schema>>;
}

interface Section {
  readonly name: string;
  readonly schema: Schema;
}

const intro = `# The rubric language

A rubric is one YAML file, \`rubrics/ID.yaml\`. It says what an assignment is worth and how closely it is looked at, and needs no
TypeScript: an edited rubric is in force at the next \`npm run grade\`. This page is made from
[rubric.schema.json](../rubrics/rubric.schema.json) by \`npm run rubric-language\`. Editors that know YAML complete and check a
rubric by the comment in its first line, as in [a6.yaml](../rubrics/a6.yaml).

A mistake ends with status 2 and names the file, the line and the column, what stands there, and what may stand there. Whether the
families, misconceptions and criteria that a rubric names exist, and whether it is sharp enough, tells \`npm run validate -- ID\`.`;

/** The page about the rubric language, made from its schema: a section for the rubric, and one for each object within. */
export function rubricLanguage(schema: RubricSchema): string {
  const sections: Section[] = [{ name: 'rubric', schema }];
  // The list grows while it is walked: each section names those that come after it.
  for (const section of sections) {
    const parts = Object.entries(fieldsOf(section.schema)).flatMap(([name, field]) => objectIn(name, field, schema));
    sections.push(...parts.filter((part) => !sections.some(({ name }) => name === part.name)));
  }
  return `${[intro, ...sections.map((section) => sectionText(section, schema))].join('\n\n')}\n`;
}

function sectionText({ name, schema }: Section, root: RubricSchema): string {
  const about = schema.description ? [schema.description] : [];
  const forms = schema.oneOf
    ? schema.oneOf.flatMap((branch) =>
        branch.properties ? ['Or an object:', fieldTable(branch, root)] : [`${formOf(name, branch, root)}.`],
      )
    : [fieldTable(schema, root)];
  const values = Object.entries(fieldsOf(schema)).flatMap(([field, { enum: names = [], description = '' }]) => {
    const meanings = meaningsOf(names, description);
    return meanings.length === 0 ? [] : [`\`${field}\`:\n\n${meanings.join('\n')}`];
  });
  return [`## ${name}`, ...about, ...forms, ...values].join('\n\n');
}

function fieldTable(schema: Schema, root: RubricSchema): string {
  const rows = Object.entries(fieldsOf(schema)).map(([name, field]) => {
    const { enum: names = [], description = '' } = { ...resolved(field, root), ...field };
    const told = meaningsOf(names, description).length > 0 ? beforeMeanings(names, description) : description;
    const must = schema.required?.includes(name) ? 'yes' : '';
    return `| \`${name}\` | ${formOf(name, field, root)} | ${must} | ${told} |`;
  });
  return ['| field | what stands there | needed | meaning |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** What may stand in a field, in words. */
function formOf(name: string, field: Schema, root: RubricSchema): string {
  const [part] = objectIn(name, field, root);
  const schema = resolved(field, root);
  if (schema.type === 'array' && schema.items) return `list of: ${formOf(name, schema.items, root)}`;
  if (part) return `${isNamed(schema) ? 'by name: ' : ''}[${part.name}](#${part.name.toLowerCase()})`;
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.type === 'boolean') return '`true`, `false`';
  if (schema.type === 'string') return schema.maxLength ? `text of at most ${schema.maxLength} characters` : 'text';
  return `${schema.type === 'integer' ? 'whole number' : 'number'}${rangeOf(schema)}`;
}

function rangeOf({ minimum, exclusiveMinimum, maximum }: Schema): string {
  if (minimum !== undefined) return maximum === undefined ? `, ${minimum} or more` : `, ${minimum} to ${maximum}`;
  const above = exclusiveMinimum === undefined ? '' : `, above ${exclusiveMinimum}`;
  return maximum === undefined ? above : `${above}, at most ${maximum}`;
}

/** The object that a field holds, or holds many of: it gets a section of its own. */
function objectIn(name: string, field: Schema, root: RubricSchema): Section[] {
  const inner = resolved(field, root);
  if (inner.items) return objectIn(name, inner.items, root);
  if (isNamed(inner)) return objectIn(name, inner.additionalProperties, root);
  return inner.properties || inner.oneOf ? [{ name: field.$ref?.split('/').at(-1) ?? name, schema: inner }] : [];
}

function isNamed(schema: Schema): schema is Schema & { readonly additionalProperties: Schema } {
  return typeof schema.additionalProperties === 'object';
}

function fieldsOf(schema: Schema): Readonly<Record<string, Schema>> {
  return schema.properties ?? Object.assign({}, ...(schema.oneOf ?? []).map(({ properties }) => properties));
}

function resolved(schema: Schema, { definitions }: RubricSchema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (definitions[name] ?? schema);
}

/** Lines for the values whose meanings the description tells as `value: ...`, each up to the next one. */
function meaningsOf(names: readonly (string | number)[], description: string): string[] {
  const meaning = new RegExp(
    `(${names.join('|')})((?: \\(default\\))?: .*?)(?= (?:${names.join('|')})(?: \\(default\\))?: |$)`,
    'g',
  );
  return names.length === 0 ? [] : [...description.matchAll(meaning)].map(([, name, text]) => `- \`${name}\`${text}`);
}

function beforeMeanings(names: readonly (string | number)[], description: string): string {
  const lead = description.split(new RegExp(`(?:^| )(?:${names.join('|')})(?: \\(default\\))?: `))[0];
  return lead || 'see below';
}
