import type { SourceFile } from 'ts-morph';
import type { Assignment } from '../contract/assignment.ts';
import type { Problem } from '../contract/problem.ts';
import { resolveImport } from '../contract/resolve-import.ts';
import type { Submission } from '../contract/submission.ts';
import { capProblems } from './cap-problems.ts';
import { inspectExports } from './inspect-exports.ts';
import { moduleReferences } from './module-references.ts';
import { parseSources } from './parse-sources.ts';
import { problemAt } from './problem-at.ts';

/**
 * What the syntax of a submission tells about why it does not do what the contract asks: syntax errors and imports that
 * cannot be, of all files that the entry file reaches; then, if there are none, exports that are missing, no functions, or take
 * another number of arguments than they are given.
 *
 * Numbers: at most 20 problems of a kind.
 * Errors: none for any text; a file that nests too deeply for the parser has one syntax error.
 * Example: without `export` before `function forward`, the one problem is `missing-export` of 'forward', similar to 'forward'.
 */
export function inspectStructure(
  submission: Pick<Submission, 'files'>,
  assignment: Pick<Assignment, 'file' | 'exports'>,
): Problem[] {
  const { sources, syntaxErrors } = parseSources(submission);
  const paths = new Set(submission.files.map(({ path }) => path));
  const problems: Problem[] = [];
  // A set is walked in the order of insertion, and what is added on the way is walked too.
  const reached = new Set(paths.has(assignment.file) ? [assignment.file] : []);
  for (const path of reached) {
    const source = sources.get(path);
    if (source === undefined) {
      problems.push(tooDeeplyNested(path));
      continue;
    }
    for (const { position, text } of syntaxErrors(source)) {
      problems.push(problemAt(source, position, 'error', { kind: 'syntax-error', text }));
    }
    problems.push(...inspectImports(source, path, paths, reached));
  }
  // With a brace too few, every function after it looks like an inner one.
  const isWhole = problems.every(({ fact }) => fact.kind !== 'syntax-error');
  return capProblems(isWhole ? [...problems, ...inspectExports(sources, assignment)] : problems);
}

/** Of a specifier in a report: a dynamic import's may be as long as its file. */
const mostCharacters = 200;

function tooDeeplyNested(file: string): Problem {
  const fact = { kind: 'syntax-error', text: 'Brackets or expressions are nested too deeply.' } as const;
  return { file, line: 1, column: 1, severity: 'error', fact };
}

const forbidden = { kind: 'forbidden-import' } as const;

function inspectImports(source: SourceFile, path: string, paths: ReadonlySet<string>, reached: Set<string>): Problem[] {
  return moduleReferences(source).flatMap(({ specifier, position, dynamic }): Problem[] => {
    const resolution = dynamic ? forbidden : resolveImport(specifier, path, paths);
    if (resolution.kind === 'file') {
      reached.add(resolution.path);
      return [];
    }
    const { kind } = resolution;
    return [problemAt(source, position, 'error', { kind, specifier: specifier.slice(0, mostCharacters) })];
  });
}
