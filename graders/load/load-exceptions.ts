import { basename } from 'node:path';
import { Ajv } from 'ajv';
import { isMap, isScalar, parseDocument } from 'yaml';
import { UsageError } from '../contract/grader-error.ts';
import { momentForm, momentOf } from '../contract/moment.ts';
import type { StudentException } from '../contract/student-exception.ts';
import schema from './exceptions.schema.json' with { type: 'json' };
import { parseWithSchema } from './parse-yaml-with-schema.ts';
import { inputText, readInputFile } from './read-input-file.ts';

/** What the staff decided, by the ids of the students. */
export interface Exceptions {
  readonly students: ReadonlyMap<string, StudentException>;
  /** Where a student's exception stands: 'exceptions.yaml:12:3'. */
  readonly at: (id: string) => string;
}

/** As it stands in the file: an extension is a text there. */
type WrittenException = Omit<StudentException, 'extension'> & { readonly extension?: string };

/**
 * Reads a file of exceptions and checks it whole.
 *
 * Errors: `UsageError` for a file that cannot be read, and with a line for each mistake: file, line, column, what stands there,
 * what may stand there.
 */
export async function loadExceptions(file: string): Promise<Exceptions> {
  const name = basename(file);
  return parseExceptions(inputText(await readInputFile(file), file), name);
}

/** As `loadExceptions`, of the file's text; `name` is what mistakes call it. */
export function parseExceptions(text: string, name: string): Exceptions {
  const validate = new Ajv({ allErrors: true, verbose: true }).compile(schema);
  const { value, at } = parseWithSchema<{ students: Record<string, WrittenException> }>(text, name, validate);
  const rounded = roundedIds(text).map(
    (id) => `${at(['students', id])}: put quotes around this id, it is read as ${id}`,
  );
  const read = Object.entries(value.students).map(([id, written]) => ({ id, ...readException(written) }));
  const mistakes = read.flatMap(({ id, mistakes }) =>
    mistakes.map(({ key, text }) => `${at(['students', id, ...key])}: ${text}`),
  );
  if (rounded.length + mistakes.length > 0) throw new UsageError([...rounded, ...mistakes].join('\n'));
  const places = new Map(read.map(({ id }) => [id.normalize('NFC'), at(['students', id])]));
  return {
    students: new Map(read.map(({ id, exception }) => [id.normalize('NFC'), exception])),
    at: (id) => places.get(id) ?? name,
  };
}

/** Exceptions for students that there are not, one line each. */
export function unknownExceptions({ students, at }: Exceptions, ids: Iterable<string>): string[] {
  const known = new Set(ids);
  return [...students.keys()]
    .filter((id) => !known.has(id))
    .map((id) => `${at(id)}: nobody has the id ${JSON.stringify(id)}: the exception changes nothing`);
}

/** In YAML, 007 and 1_0 and 0x1f are numbers, and the id that was meant is lost. */
function roundedIds(text: string): string[] {
  const students = parseDocument(text, { logLevel: 'silent' }).get('students');
  if (!isMap(students)) return [];
  return students.items.flatMap(({ key }) =>
    isScalar(key) && key.source !== String(key.value) && typeof key.value !== 'string' ? [String(key.value)] : [],
  );
}

interface Mistake {
  readonly key: readonly string[];
  readonly text: string;
}

function readException(written: WrittenException): { exception: StudentException; mistakes: readonly Mistake[] } {
  const { extension, ...rest } = written;
  const read = extension === undefined ? {} : readExtension(extension);
  const mistakes: Mistake[] = [];
  if (!read) {
    const text = `extension must be like "2 days" or "until ${momentForm}", here stands ${JSON.stringify(extension)}`;
    mistakes.push({ key: ['extension'], text });
  }
  if (written.excused && written.override)
    mistakes.push({ key: ['excused'], text: 'an excused student has no score to override: keep one of the two' });
  const score = written.override?.score ?? 0;
  if (Math.round(score * 100) / 100 !== score)
    mistakes.push({ key: ['override', 'score'], text: `points have at most two decimals, here stands ${score}` });
  return { exception: { ...rest, ...read }, mistakes };
}

function readExtension(text: string): Pick<StudentException, 'extension'> | undefined {
  const [, days] = /^([1-9]\d{0,2}) days?$/.exec(text) ?? [];
  if (days !== undefined) return { extension: { days: Number(days) } };
  const [, until = ''] = /^until (.+)$/.exec(text) ?? [];
  return momentOf(until) === undefined ? undefined : { extension: { until } };
}
