import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { UsageError } from '../contract/grader-error.ts';
import type { LoadedRubric, Rubric } from '../contract/rubric.ts';

/** Rubrics that were checked when the commands were built, by the hash of their text. */
export type CheckedRubrics = Readonly<Record<string, Rubric>>;

/**
 * Reads a rubric. One whose text was checked before needs no second check; an edited one is parsed and checked whole.
 *
 * Errors: `UsageError` when the file cannot be read, and those of `parse`.
 */
export async function loadRubric(
  file: URL,
  name: string,
  checked: CheckedRubrics,
  parse: (text: string, name: string) => Promise<Rubric>,
): Promise<LoadedRubric> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new UsageError(`${name}: the rubric cannot be read (${cause.code ?? cause.message})`);
  });
  const hash = `sha256:${createHash('sha256').update(text).digest('hex')}`;
  return { rubric: checked[hash] ?? (await parse(text, name)), hash };
}
