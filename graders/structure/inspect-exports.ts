import type { Node, SourceFile } from 'ts-morph';
import type { Assignment, ExportSignature } from '../contract/assignment.ts';
import { nearestName } from '../contract/nearest-name.ts';
import type { Problem } from '../contract/problem.ts';
import { type FileNames, fileNames } from './file-names.ts';
import { findExport } from './find-export.ts';
import { type ParameterRange, parameterRange } from './parameter-range.ts';
import { problemAt } from './problem-at.ts';

/** What is missing, no function, or takes another number of arguments among the exports of the contract. */
export function inspectExports(
  sources: ReadonlyMap<string, SourceFile>,
  assignment: Pick<Assignment, 'file' | 'exports'>,
): Problem[] {
  const files = new Map([...sources].map(([path, source]) => [path, fileNames(source)]));
  const entry = sources.get(assignment.file);
  if (entry === undefined) return [];
  const contractNames = new Set(assignment.exports.map(({ name }) => name));
  return assignment.exports.flatMap((signature): Problem[] => {
    const { name } = signature;
    const found = findExport(name, assignment.file, files);
    if (found.kind === 'function') {
      const range = parameterRange(found.node.getParameters());
      const given = signature.parameters.length;
      if (range.least <= given && given <= range.most) return [];
      return [problem(found.at, 'warning', { kind: 'arity', name, takes: rangeInWords(range), given })];
    }
    if (found.kind === 'other') return [problem(found.at, 'error', { kind: 'not-a-function', name, what: found.what })];
    if (found.kind === 'unknown') return [];
    const similar = findSimilar(signature, assignment.file, files, contractNames);
    if (similar === undefined) return [problemAt(entry, entry.getEnd(), 'error', { kind: 'missing-export', name })];
    return [problem(similar.at, 'error', { kind: 'missing-export', name, similar: similar.name })];
  });
}

function problem(at: Node, severity: Problem['severity'], fact: Problem['fact']): Problem {
  return problemAt(at.getSourceFile(), at.getStart(), severity, fact);
}

function rangeInWords({ least, most }: ParameterRange): string {
  if (least === most) return `${least}`;
  return most === Number.POSITIVE_INFINITY ? `${least} or more` : `${least} to ${most}`;
}

/** A name of the submission that the student may have meant, the entry file's own first. */
function findSimilar(
  { name }: ExportSignature,
  entry: string,
  files: ReadonlyMap<string, FileNames>,
  contractNames: ReadonlySet<string>,
): { readonly name: string; readonly at: Node } | undefined {
  const candidates = new Map<string, Node>();
  const others = [...files].filter(([path]) => path !== entry).map(([, names]) => names);
  for (const names of [files.get(entry), ...others]) {
    if (names === undefined) continue;
    for (const [candidate, { at }] of [...names.exports, ...names.locals]) {
      // dH2dW2 is no slip for dH2dW1 where both are asked for.
      if ((candidate === name || !contractNames.has(candidate)) && !candidates.has(candidate))
        candidates.set(candidate, at);
    }
  }
  const similar = nearestName(name, candidates.keys());
  const at = similar === undefined ? undefined : candidates.get(similar);
  return similar === undefined || at === undefined ? undefined : { name: similar, at };
}
