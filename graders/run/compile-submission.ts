import type { TraceMap } from '@jridgewell/trace-mapping';
import type { Problem } from '../contract/problem.ts';
import type { Submission } from '../contract/submission.ts';
import { type CompiledModule, compileModule } from './compile-module.ts';
import { applyEdits, countingEdits, type Site } from './instrument.ts';

/** A submission as one script, and what leads back from it to the student's lines. */
export interface CompiledSubmission {
  readonly entry: string;
  /** Evaluates to a `Program` of `graders/run/guest/wire.ts`. */
  readonly program: string;
  /** By the numbers that the program counts with, less 1: 0 is no site. */
  readonly sites: readonly Site[];
  /** Source maps by path. */
  readonly maps: ReadonlyMap<string, TraceMap>;
  /** Empty if and only if the program can be run. */
  readonly problems: readonly Problem[];
}

/**
 * Compiles what the entry file reaches through imports, with its loop turns and function entries counted.
 *
 * Errors: `GraderError` when esbuild cannot work on this machine; everything about the source is a problem.
 * Example: `await compileSubmission(submission, 'linear-net.ts')`.
 */
export async function compileSubmission(
  submission: Pick<Submission, 'files'>,
  entry: string,
): Promise<CompiledSubmission> {
  const files = new Map(submission.files.map((file) => [file.path, file]));
  const paths = new Set(files.keys());
  const modules: CompiledModule[] = [];
  const problems: Problem[] = [];

  // A set is walked in the order of insertion, those inserted on the way included.
  const reached = new Set([entry]);
  for (const path of reached) {
    const file = files.get(path);
    if (file === undefined) {
      problems.push(missingEntry(entry, [...paths]));
      continue;
    }
    const result = await compileModule(file, paths);
    if (result.module !== undefined) modules.push(result.module);
    problems.push(...result.problems);
    for (const next of result.reached) reached.add(next);
  }
  problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
  const maps = new Map(modules.map(({ path, map }) => [path, map]));
  return { entry, ...assemble(problems.length > 0 ? [] : modules), maps, problems };
}

function missingEntry(entry: string, found: readonly string[]): Problem {
  return { file: entry, line: 1, column: 1, severity: 'error', fact: { kind: 'no-entry-file', found } };
}

/** One script of all modules. The counters are variables that only its own code can name. */
function assemble(modules: readonly CompiledModule[]): { program: string; sites: readonly Site[] } {
  const prefix = freePrefix(modules);
  const [operations, limit, site, exhausted] = ['C', 'M', 'S', 'T'].map((letter) => prefix + letter);
  const sites: Site[] = [];
  const count = (place: Site) => `${site}=${sites.push(place)},++${operations}>${limit}&&${exhausted}()`;

  const functions = modules.map(({ path, code, points, imports }) => {
    const counting = points.flatMap((point) => countingEdits(point, count(point.site)));
    const counted = applyEdits(code, [...counting, ...imports]);
    return `${JSON.stringify(path)}:function(module,exports,require){${counted}\n}`;
  });
  const program = `(function(${exhausted}){"use strict";var ${operations}=0,${limit}=0,${site}=0;return{
modules:{__proto__:null,${functions.join(',')}},
begin:function(most){${operations}=${site}=0;${limit}=most},count:function(){return ${operations}},site:function(){return ${site}}}})`;
  return { program, sites };
}

function freePrefix(modules: readonly CompiledModule[]): string {
  // Looked for once, since a source may hold a hundred thousand of them; names may also only begin with the prefix.
  const found = modules.flatMap(({ code }) => code.match(/\$\d{1,9}/g) ?? []);
  const taken = new Set(found.flatMap((name) => Array.from(name, (_, i) => name.slice(0, i + 1))));
  for (let number = 0; ; number++) if (!taken.has(`$${number}`)) return `$${number}`;
}
