import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { UnreadableReason } from '../contract/problem.ts';
import { submissionLimits } from './submission-limits.ts';

/** The source files of a folder by name, before any is opened. */
export interface SubmissionNames {
  /** Relative paths with `/`, level by level, each level sorted by code units. */
  readonly paths: readonly string[];
  readonly refused: readonly RefusedName[];
}

export interface RefusedName {
  readonly path: string;
  readonly reason: UnreadableReason;
  readonly limit?: number;
}

/**
 * Walks a folder for `.ts` files that are no tests and no declarations. Names that begin with a dot and `node_modules` are passed
 * over in silence; links are never followed.
 *
 * Errors: an unreadable folder inside is refused; one at the root throws what the system threw.
 */
export async function loadSubmissionNames(root: string): Promise<SubmissionNames> {
  const paths: string[] = [];
  const refused: RefusedName[] = [];
  let entriesLeft = submissionLimits.entries;
  // Level by level, so that a deep thicket cannot hide the files on top from the walk.
  let level: readonly string[] = [''];
  for (let depth = 0; level.length > 0; depth++) {
    const deeper: string[] = [];
    for (const folder of level) {
      const entries = await entriesOf(root, folder);
      if (entries === undefined) {
        refused.push({ path: folder.slice(0, -1), reason: 'no-permission' });
        continue;
      }
      const considered = entries.slice(0, entriesLeft);
      entriesLeft -= considered.length;
      if (considered.length < entries.length) {
        refused.push({ path: folder.slice(0, -1) || '.', reason: 'too-many', limit: submissionLimits.entries });
      }
      for (const entry of considered) {
        const path = folder + entry.name;
        if (entry.isSymbolicLink()) refused.push({ path, reason: 'a-link' });
        else if (entry.isDirectory()) deeper.push(`${path}/`);
        else if (!isSource(entry.name)) continue;
        else if (!hasPlainName(path)) refused.push({ path, reason: 'a-bad-name' });
        else paths.push(path);
      }
    }
    if (depth === submissionLimits.depth) {
      const limit = submissionLimits.depth;
      for (const folder of deeper) refused.push({ path: folder.slice(0, -1), reason: 'too-deep', limit });
      break;
    }
    level = deeper;
  }
  return { paths, refused };
}

async function entriesOf(root: string, folder: string): Promise<Dirent[] | undefined> {
  try {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    return entries
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (folder === '') throw error;
    return undefined;
  }
}

function isSource(name: string): boolean {
  return name.endsWith('.ts') && !/\.(d|test|spec)\.ts$/.test(name);
}

/** The same letters on every system, in a terminal, in HTML and in an address. */
function hasPlainName(path: string): boolean {
  return /^[A-Za-z0-9_.\-/]+$/.test(path);
}
