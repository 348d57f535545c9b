import { resolveImport } from '../contract/resolve-import.ts';
import type { FileNames, Meaning } from './file-names.ts';

/** What stands behind an exported name after every alias, import and re-export is followed. */
export type FoundExport =
  | Extract<Meaning, { readonly kind: 'function' | 'other' }>
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown' };

/** Follows the export `name` of `path` to what it means; `files` are the names of each file of the submission. */
export function findExport(name: string, path: string, files: ReadonlyMap<string, FileNames>): FoundExport {
  const paths = new Set(files.keys());
  // Files may re-export each other, and names stand for each other, in circles.
  const visited = new Set<string>();
  const isVisited = (key: string): boolean => visited.has(key) || !visited.add(key);

  const exported = (wanted: string, from: string): FoundExport => {
    const names = files.get(from);
    if (names === undefined || names.assignsExports || visited.size >= mostSteps) return unknown;
    if (isVisited(`export ${wanted} of ${from}`)) return absent;
    const meaning = names.exports.get(wanted);
    if (meaning !== undefined) return follow(meaning, from);
    if (wanted === 'default') return absent; // `export *` leaves it out
    const found = names.stars.map((specifier) => elsewhere(wanted, specifier, from));
    return found.find(({ kind }) => kind === 'function' || kind === 'other') ?? found.find(isUnknown) ?? absent;
  };

  const follow = (meaning: Meaning, from: string): FoundExport => {
    if (meaning.kind === 'elsewhere') {
      // What is exported but found nowhere does not load, and is told as that.
      const found = elsewhere(meaning.name, meaning.specifier, from);
      return found.kind === 'absent' ? unknown : found;
    }
    if (meaning.kind !== 'local') return meaning;
    const local = files.get(from)?.locals.get(meaning.name);
    if (local === undefined || visited.size >= mostSteps) return unknown;
    return isVisited(`local ${meaning.name} of ${from}`) ? unknown : follow(local, from);
  };

  const elsewhere = (wanted: string, specifier: string, from: string): FoundExport => {
    const resolution = resolveImport(specifier, from, paths);
    return resolution.kind === 'file' ? exported(wanted, resolution.path) : unknown;
  };

  return exported(name, path);
}

const absent = { kind: 'absent' } as const;
const unknown = { kind: 'unknown' } as const;
/** Each step is a recursion, and a file has room for ten thousand names that stand for one another. */
const mostSteps = 500;
const isUnknown = ({ kind }: FoundExport): boolean => kind === 'unknown';
