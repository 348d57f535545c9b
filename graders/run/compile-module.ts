import { TraceMap } from '@jridgewell/trace-mapping';
import { type Options, parse } from 'acorn';
import type { Problem, ProblemFact } from '../contract/problem.ts';
import { resolveImport } from '../contract/resolve-import.ts';
import type { SourceFile } from '../contract/submission.ts';
import { findRequires, type RequireCall } from './find-requires.ts';
import { type CountingPoint, countingPoints, type Edit } from './instrument.ts';
import { mapPlace } from './source-place.ts';
import { tooComplex, transformFile } from './transform-file.ts';

/** One file as JavaScript, with all that is to be changed in it. */
export interface CompiledModule {
  readonly path: string;
  readonly code: string;
  /** From `code` to the file; decoded when it is first asked. */
  readonly map: TraceMap;
  readonly points: readonly CountingPoint[];
  /** Puts the path of the file in place of each specifier. */
  readonly imports: readonly Edit[];
}

/** A file's module, unless it has problems, and the paths of the files that it imports. */
export interface ModuleResult {
  readonly module?: CompiledModule;
  readonly problems: readonly Problem[];
  readonly reached: readonly string[];
}

const ACORN: Options = { ecmaVersion: 'latest', sourceType: 'script', locations: true };

/**
 * Compiles one file; `paths` are those of the whole submission.
 *
 * Errors: `GraderError` when esbuild cannot work on this machine.
 */
export async function compileModule(file: SourceFile, paths: ReadonlySet<string>): Promise<ModuleResult> {
  const transformed = await transformFile(file);
  if ('problems' in transformed) return { ...transformed, reached: [] };
  const { code } = transformed;
  const map = new TraceMap(transformed.map);
  const problemAt = (line: number, column: number, fact: ProblemFact): Problem => {
    const place = mapPlace(map, line, column) ?? { line: 1, column: 1 };
    return { file: file.path, ...place, severity: 'error', fact };
  };
  try {
    const ast = parse(code, ACORN);
    const points = countingPoints(ast, code, file.path);
    const { imports, reached, problems } = resolveAll(findRequires(ast), file.path, paths, problemAt);
    const module = { path: file.path, code, map, points, imports };
    return problems.length > 0 ? { problems, reached } : { module, problems, reached };
  } catch (error) {
    const { loc, message } = error as { loc?: { line: number; column: number }; message: string };
    // How deep is too deep depends on the stack of this process, so the place would differ from one machine to the next.
    if (loc === undefined || /stack space/.test(message)) return { problems: [tooComplex(file.path)], reached: [] };
    const text = message.replace(/ \(\d+:\d+\)$/, '');
    return { problems: [problemAt(loc.line, loc.column, { kind: 'syntax-error', text })], reached: [] };
  }
}

function resolveAll(
  requires: readonly RequireCall[],
  importer: string,
  paths: ReadonlySet<string>,
  problemAt: (line: number, column: number, fact: ProblemFact) => Problem,
) {
  const imports: Edit[] = [];
  const reached: string[] = [];
  const problems: Problem[] = [];
  for (const { specifier, at, length, line, column } of requires) {
    const resolution = resolveImport(specifier, importer, paths);
    if (resolution.kind === 'file') {
      reached.push(resolution.path);
      imports.push({ at, length, text: JSON.stringify(resolution.path) });
    } else {
      problems.push(problemAt(line, column, { kind: resolution.kind, specifier }));
    }
  }
  return { imports, reached, problems };
}
