import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Limits } from '../../graders/contract/limits.ts';

/** A hostile submission and what must come of it: a file of `samples/CLASS/`, which states all this in its first comment. */
export interface Attack {
  /** 'escape/constructor': the class, then what is attacked. */
  readonly name: string;
  readonly source: string;
  /** What it tries, and by which property it should not work where that is not plain. */
  readonly tries: string;
  /** Points by criterion; a criterion that is not named earns all of its own. */
  readonly earns: 'all' | 'nothing' | Readonly<Record<string, number>>;
  /** A part of the message of each criterion named. */
  readonly says: Readonly<Record<string, string>>;
  /** Parts of the problems: each stands in one, and in each stands one. */
  readonly problems: readonly string[];
  /** A part of what it is seen to print; nothing when absent. */
  readonly prints?: string;
  /** Limits that are set lower, so that reaching them takes no time. */
  readonly limits: Partial<Limits>;
  /** Milliseconds for which its types are checked, too; not at all when absent. */
  readonly types?: number;
  /** Further entries of its folder by path; one for the entry file takes the source's place. */
  readonly beside: Readonly<Record<string, Entry>>;
  /** The traces that it leaves when a naive grader imports it. */
  readonly naively: readonly Trace[];
}

/** An entry of a folder: text, or what no editor makes. A link may name the decoys by their path in the course. */
export type Entry =
  | string
  | { readonly link: string }
  | { readonly pipe: true }
  | { readonly repeat: string; readonly times: number; readonly after?: string }
  | { readonly base64: string }
  | { readonly files: number };

/** What is seen of a breach from outside. */
export type Trace = 'file' | 'connection' | 'datagram' | 'socket' | 'marker' | 'secret' | 'process';

/** What a header may leave out. */
const QUIET = { says: {}, problems: [], limits: {}, beside: {}, naively: [] };

const samples = new URL('samples/', import.meta.url);

/** Every attack, by the names of its class and file. */
export function readAttacks(): Attack[] {
  return classes().flatMap((name) =>
    readdirSync(new URL(`${name}/`, samples))
      .sort()
      .map((file) => readAttack(`${name}/${file.replace(/\.ts$/, '')}`)),
  );
}

/** The classes of attacks: the folders of the samples. */
function classes(): string[] {
  const entries = readdirSync(samples, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** A file that every hostile submission is given. */
export function readSample(file: string): string {
  return readFileSync(new URL(file, samples), 'utf8');
}

function readAttack(name: string): Attack {
  const source = readSample(`${name}.ts`);
  const header = /^\/\*\n(.*?)\*\/\n/s.exec(source)?.[1];
  if (header === undefined) throw new Error(`${name}: the file must begin with a comment that states what must happen`);
  return { ...QUIET, ...parse(header), name, source };
}
