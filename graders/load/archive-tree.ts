import type { Listed } from './load-submission-names.ts';
import { submissionLimits } from './submission-limits.ts';

/** One entry of an archive, its name taken apart at the slashes. */
export interface ArchiveMember<Entry> {
  readonly parts: readonly string[];
  readonly kind: Listed['kind'];
  readonly entry: Entry;
}

/** An archive as folders, although it is only a list. */
export interface ArchiveTree<Entry> {
  readonly list: (folder: string) => readonly Listed[];
  /** All entries that claim this path, which should be one. */
  readonly claims: (path: string) => readonly Entry[];
}

/**
 * Puts the entries of an archive into folders. Where all of them lie in one folder, that folder is the submission: who packs
 * a folder may mean the folder or what is in it.
 */
export function archiveTree<Entry>(members: readonly ArchiveMember<Entry>[]): ArchiveTree<Entry> {
  const stripped = liesInOneFolder(members) ? 1 : 0;
  const folders = new Map<string, Map<string, Listed>>();
  const claims = new Map<string, Entry[]>();
  for (const { parts, kind, entry } of members) {
    let folder = '';
    for (const [depth, name] of parts.slice(stripped).entries()) {
      // One level deeper than is walked: a name of 30,000 slashes costs no more than any other.
      if (depth > submissionLimits.depth + 1) break;
      const isLast = depth === parts.length - stripped - 1;
      const listed: Listed = { name, kind: isLast ? kind : 'folder' };
      if (isLast && kind === 'file') addTo(claims, folder + name, entry);
      const siblings = folders.get(folder) ?? new Map<string, Listed>();
      folders.set(folder, siblings.set(`${listed.kind} ${name}`, listed));
      folder += `${name}/`;
    }
  }
  return {
    list: (folder) => [...(folders.get(folder)?.values() ?? [])],
    claims: (path) => claims.get(path) ?? [],
  };
}

function addTo<Entry>(claims: Map<string, Entry[]>, path: string, entry: Entry): void {
  const others = claims.get(path);
  if (others) others.push(entry);
  else claims.set(path, [entry]);
}

function liesInOneFolder(members: readonly ArchiveMember<unknown>[]): boolean {
  const [first] = members;
  return members.every(({ parts, kind }) => parts[0] === first?.parts[0] && (parts.length > 1 || kind === 'folder'));
}
