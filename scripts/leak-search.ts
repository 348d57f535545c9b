import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeRuns } from './code-runs.ts';

/** What must stand in no handout, each part with the file that it is from. */
export interface Secrets {
  /** Runs of tokens, see `codeRuns`. */
  readonly runs: ReadonlyMap<number, string>;
  /** Of functions and values. */
  readonly names: ReadonlyMap<string, string>;
  /** As they were typed. */
  readonly lines: ReadonlyMap<string, string>;
  /** Such as a private seed. */
  readonly texts: ReadonlyMap<string, string>;
}

/** What was found of each kind, and the files that it is from. */
export type Leaks = Readonly<Record<keyof Secrets, { readonly found: number; readonly from: readonly string[] }>>;

/** A shorter line, or name, may be anybody's. */
const shortestLine = 40;
const shortestName = 10;

/**
 * Everything that tells some files apart from those that anybody may read.
 *
 * Units: `secret` and `open` hold paths; `texts` are secrets themselves.
 */
export function secretsOf(secret: readonly string[], open: readonly string[], texts: readonly string[]): Secrets {
  const known = open.map((file) => readFileSync(file, 'utf8'));
  const hidden = secret.map((file) => [file, readFileSync(file, 'utf8')] as const);
  function told<Part>(partsOf: (source: string) => Iterable<Part>, open = partsOf): ReadonlyMap<Part, string> {
    const taken = new Set(known.flatMap((source) => [...open(source)]));
    const parts = hidden.flatMap(([file, source]) => [...partsOf(source)].map((part) => [part, file] as const));
    return new Map(parts.filter(([part]) => !taken.has(part)));
  }
  return {
    runs: told(codeRuns),
    names: told(declaredNames, words),
    lines: told(longLines),
    texts: new Map(texts.map((text) => [text, 'the call'])),
  };
}

/** Looks for secrets in every file below a folder, code or not. */
export function findLeaks(folder: string, { runs, names, lines, texts }: Secrets): Leaks {
  const contents = filesBelow(folder).map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  const code = contents.filter(({ file }) => /\.[cm]?[jt]s$/.test(file));
  const all = contents.map(({ text }) => text);
  return {
    runs: leaked(
      runs,
      code.map(({ text }) => codeRuns(text)),
    ),
    names: leaked(names, all.map(words)),
    lines: leaked(lines, all.map(longLines)),
    texts: leaked(
      texts,
      all.map((text) => [...texts.keys()].filter((secret) => text.includes(secret))),
    ),
  };
}

/** Every file below a folder, by its path. */
export function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function leaked<Part>(secrets: ReadonlyMap<Part, string>, parts: readonly Iterable<Part>[]): Leaks[keyof Leaks] {
  const found = new Set(parts.flatMap((each) => [...each].filter((part) => secrets.has(part))));
  return { found: found.size, from: [...new Set([...found].map((part) => secrets.get(part) ?? ''))].sort() };
}

function declaredNames(source: string): readonly string[] {
  const found = source.matchAll(/^(?:export )?(?:async )?(?:function|const|class) (\w+)/gm);
  return [...found].flatMap(([, name = '']) => (name.length >= shortestName ? [name] : []));
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.match(/[A-Za-z_$][\w$]*/g) ?? []);
}

function longLines(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line.length >= shortestLine && !line.startsWith('import '));
}
