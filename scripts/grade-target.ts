import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from '../graders/contract/grader-error.ts';

/** Which assignment, and which submission. */
export interface GradeTarget {
  readonly assignment: string;
  readonly submission: string;
  /** Whether the submission was not typed but taken from package.json. */
  readonly byDefault: boolean;
}

/** The `nablagrade` part of a package.json: what `npm run grade` means there. */
interface Defaults {
  readonly assignment?: string;
  readonly submission?: string;
}

/**
 * Fills in what was not typed from the package.json of the folder that the command runs in.
 *
 * Paths are relative to the folder that the person stood in, which npm tells as INIT_CWD.
 * Errors: `UsageError` when it stays open what is to be graded.
 */
export async function gradeTarget(
  operands: readonly string[],
  ids: readonly string[],
  folder: string,
  typedIn: string,
): Promise<GradeTarget> {
  const defaults = await readDefaults(folder);
  const [first, second] = operands;
  const firstIsSubmission =
    first !== undefined &&
    second === undefined &&
    !ids.includes(first) &&
    defaults.assignment !== undefined &&
    looksLikePath(first);
  const assignment = firstIsSubmission ? defaults.assignment : (first ?? defaults.assignment);
  const typed = firstIsSubmission ? first : second;
  if (assignment === undefined) throw new UsageError('which assignment? npm run grade -- ASSIGNMENT FOLDER');
  if (!ids.includes(assignment)) throw new UsageError(`"${assignment}" is no assignment; there are: ${ids.join(', ')}`);
  if (typed !== undefined) return { assignment, submission: resolve(typedIn, typed), byDefault: false };
  if (assignment !== defaults.assignment || defaults.submission === undefined) {
    throw new UsageError(`which submission? npm run grade -- ${assignment} FOLDER`);
  }
  return { assignment, submission: resolve(folder, defaults.submission), byDefault: true };
}

/** An id that was mistyped should not be taken for a folder. */
function looksLikePath(text: string): boolean {
  return /[./\\]/.test(text);
}

async function readDefaults(folder: string): Promise<Defaults> {
  const text = await readFile(resolve(folder, 'package.json'), 'utf8').catch(() => '{}');
  try {
    return JSON.parse(text).nablagrade ?? {};
  } catch {
    throw new UsageError(`package.json in ${folder} is not JSON`);
  }
}
