import type { UnreadableReason } from '../contract/problem.ts';
import { submissionLimits } from './submission-limits.ts';

/** One name in a folder of the submission; what is none of the three counts as a file until it is opened. */
export interface Listed {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link';
}

/** What lies in a folder: '' for the top, 'a/b/' below; undefined where it may not be read. */
export type ListFolder = (folder: string) => Promise<readonly Listed[] | undefined>;

/** The source files of a submission by name, before any is opened. */
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

/** Walks a submission for `.ts` files that are no declarations, and no tests but the wanted ones; links are never followed. */
export async function loadSubmissionNames(
  list: ListFolder,
  isWantedTest: (path: string) => boolean,
): Promise<SubmissionNames> {
  const paths: string[] = [];
  const refused: RefusedName[] = [];
  let entriesLeft = submissionLimits.entries;
  // Level by level, so that a deep thicket cannot hide the files on top from the walk.
  let level: readonly string[] = [''];
  for (let depth = 0; level.length > 0; depth++) {
    const deeper: string[] = [];
    for (const folder of level) {
      const listed = await list(folder);
      if (listed === undefined) {
        refused.push({ path: folder.slice(0, -1), reason: 'no-permission' });
        continue;
      }
      const entries = [...listed].sort((a, b) => (a.name < b.name ? -1 : 1));
      const considered = entries.slice(0, entriesLeft);
      entriesLeft -= considered.length;
      if (considered.length < entries.length) {
        refused.push({ path: folder.slice(0, -1) || '.', reason: 'too-many', limit: submissionLimits.entries });
      }
      for (const { name, kind } of considered) {
        const path = folder + name;
        if (kind === 'link') refused.push({ path, reason: 'a-link' });
        else if (kind === 'folder') deeper.push(`${path}/`);
        else if (!isSource(name) && !isWantedTest(path)) continue;
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

function isSource(name: string): boolean {
  return name.endsWith('.ts') && !/\.(d|test|spec)\.ts$/.test(name);
}

/** The same letters on every system, in a terminal, in HTML and in an address. */
function hasPlainName(path: string): boolean {
  return /^[A-Za-z0-9_.\-/]+$/.test(path);
}
