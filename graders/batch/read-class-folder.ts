import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../contract/grader-error.ts';
import { isPassedOver } from '../load/is-passed-over.ts';

/** What a student handed in, before it is opened. */
export interface ClassEntry {
  /** The name less `.zip`, in one Unicode form: it is that of nobody else. */
  readonly id: string;
  readonly path: string;
  /** Why it is not to be opened, in one line. */
  readonly refusal?: string;
}

/** What lies in the folder of a class. */
export interface ClassFolder {
  /** By id, sorted by code units. */
  readonly entries: readonly ClassEntry[];
  /** Names that are nobody's work, one line each. */
  readonly problems: readonly string[];
}

/**
 * Reads the folder of a class: one folder or one `.zip` for each student; what is hidden is passed over.
 *
 * Errors: `UsageError` when it is no folder, may not be read or holds no submission; what is wrong with one entry is said of it alone.
 * Example: `(await readClassFolder('submissions')).entries.map(({ id }) => id)`.
 */
export async function readClassFolder(folder: string): Promise<ClassFolder> {
  const listed = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(folder, error);
  });
  const claims = new Map<string, ClassEntry[]>();
  const problems: string[] = [];
  for (const entry of listed.filter(({ name }) => !isPassedOver(name)).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const isArchive = /\.zip$/i.test(entry.name);
    if (!entry.isDirectory() && !(isArchive && entry.isFile()) && !entry.isSymbolicLink()) {
      problems.push(`${printable(entry.name)} is neither a folder nor a .zip file: it was passed over`);
      continue;
    }
    const id = (isArchive ? entry.name.slice(0, -'.zip'.length) : entry.name).normalize('NFC');
    const link = entry.isSymbolicLink() ? { refusal: 'it is a link, and links are not followed' } : {};
    claims.set(id, [...(claims.get(id) ?? []), { id, path: join(folder, entry.name), ...link }]);
  }
  const entries = [...claims].map(([id, claimed]) => theOnly(id, claimed)).sort((a, b) => (a.id < b.id ? -1 : 1));
  if (entries.length === 0)
    throw new UsageError(
      `${folder} holds no submission: give the folder that holds one folder or .zip for each student`,
    );
  return { entries, problems };
}

/** Which of two is meant would be a guess. */
function theOnly(id: string, claimed: readonly ClassEntry[]): ClassEntry {
  const [first, ...others] = claimed as readonly [ClassEntry, ...ClassEntry[]];
  if (others.length === 0) return first;
  const names = claimed.map(({ path }) => printable(path.split(/[\\/]/).at(-1) ?? '')).join(' and ');
  return { id, path: first.path, refusal: `it was handed in ${claimed.length} times, as ${names}: leave one of them` };
}

function printable(name: string): string {
  return JSON.stringify(name);
}

function unreadable(folder: string, { code }: NodeJS.ErrnoException): UsageError {
  const why: Record<string, string> = {
    ENOENT: 'there is no such folder',
    ENOTDIR: 'it is no folder',
    EACCES: 'you may not read it',
    EPERM: 'you may not read it',
  };
  const mend = 'give the folder that holds one folder or .zip for each student';
  return new UsageError(`${folder}: ${why[code ?? ''] ?? `it cannot be opened (${code})`}; ${mend}`);
}
