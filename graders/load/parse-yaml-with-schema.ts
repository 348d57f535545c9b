import type { ErrorObject, ValidateFunction } from 'ajv';
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { UsageError } from '../contract/grader-error.ts';
import { settleBranches } from './parse-yaml-with-schema-branches.ts';
import { schemaErrorText } from './parse-yaml-with-schema-words.ts';

/** The keys and positions that lead from the top of a document to something in it. */
export type DocumentPath = readonly (string | number)[];

export interface ParsedDocument<T> {
  readonly value: T;
  /** Where something stands: 'rubrics/a6.yaml:12:5', the key in a mapping, the entry in a list. */
  readonly at: (path: DocumentPath) => string;
}

/**
 * Reads a YAML text and checks it against a schema that was compiled with ajv's `allErrors` and `verbose`.
 *
 * Errors: one `UsageError` with a line for each mistake, the most specific first, at most five.
 * Example: `rubrics/a6.yaml:12:5: points must be a number above 0, here stands "ten"`
 */
export function parseWithSchema<T>(text: string, file: string, validate: ValidateFunction): ParsedDocument<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const placeOf = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${Math.max(line, 1)}:${Math.max(col, 1)}`;
  };
  const mistakes = [...document.errors, ...document.warnings];
  if (mistakes.length > 0) {
    throw usageError(
      mistakes.map(({ code, message, pos }) => `${placeOf(pos[0])}: ${yamlErrorText(code, message, text, pos)}`),
    );
  }
  const value = toValue(document, placeOf);
  const at = (path: DocumentPath): string => placeOf(offsetOf(document, path));
  if (!validate(value)) throw usageError(schemaErrorLines(validate.errors ?? [], at, validate.schema));
  return { value: value as T, at };
}

/** A hundred uses of what an anchor names are more than a person writes, and too few to fill memory. */
const mostAliases = 100;
const mostMistakes = 5;

function usageError(lines: readonly string[]): UsageError {
  const distinct = [...new Set(lines)];
  const rest = distinct.length - mostMistakes;
  return new UsageError([...distinct.slice(0, mostMistakes), ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n'));
}

function toValue(document: Document.Parsed, placeOf: (offset: number) => string): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    let offset = 0;
    let advice = 'its aliases stand for too much: write the values out';
    visit(document, {
      Alias: (_, alias) => {
        if (alias.resolve(document) !== undefined) return undefined;
        offset = alias.range?.[0] ?? 0;
        advice = `*${alias.source} names nothing: put &${alias.source} before a value above it, or write the value out`;
        return visit.BREAK;
      },
    });
    throw usageError([`${placeOf(offset)}: ${advice}`]);
  }
}

const advice: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'indent with spaces',
  DUPLICATE_KEY: 'remove one of the two',
  BLOCK_AS_IMPLICIT_KEY: 'put quotes around a text that holds a colon',
  BAD_SCALAR_START: 'put quotes around the text',
  MULTIPLE_DOCS: 'keep one, and remove the line "---"',
  TAG_RESOLVE_FAILED: 'remove the tag',
};

function yamlErrorText(code: string, message: string, text: string, [start, end]: readonly [number, number]): string {
  const line = text.slice(start, Math.max(end, start + 1)).split('\n', 1)[0] ?? '';
  const stands = line === '' ? '' : `, here stands ${JSON.stringify(line.slice(0, 40))}`;
  const mend = advice[code];
  return `${message.split('\n', 1)[0]}${stands}${mend === undefined ? '' : `: ${mend}`}`;
}

function schemaErrorLines(errors: readonly ErrorObject[], at: (path: DocumentPath) => string, root: unknown): string[] {
  return settleBranches(errors, root)
    .map((error) => {
      const path = error.instancePath.split('/').slice(1).map(unescaped);
      const culprit: unknown = error.params.additionalProperty ?? error.params.unevaluatedProperty;
      const place = typeof culprit === 'string' ? [...path, culprit] : path;
      return { depth: place.length, text: `${at(place)}: ${schemaErrorText(error, nameOf(path), root)}` };
    })
    .sort((a, b) => b.depth - a.depth)
    .map(({ text }) => text);
}

/** JSON pointers write `~` and `/` within a key as `~0` and `~1`. */
function unescaped(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The last key and the positions after it: 'points', 'criteria[2]'. */
function nameOf(path: readonly string[]): string {
  const last = path.findLastIndex((key) => !/^\d+$/.test(key));
  const positions = path.slice(last + 1).map((position) => `[${position}]`);
  return (path[last] ?? 'the document') + positions.join('');
}

function offsetOf(document: Document.Parsed, path: DocumentPath): number {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(document) ?? null;
    if (isMap<Node, Node | null>(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      offset = pair?.key.range?.[0] ?? offset;
      node = pair?.value ?? null;
    } else if (isSeq<Node>(node)) {
      node = node.items[Number(key)] ?? null;
      offset = node?.range?.[0] ?? offset;
    }
  }
  return offset;
}
