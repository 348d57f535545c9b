import type { SourceFile } from 'ts-morph';
import type { Problem, ProblemFact } from '../contract/problem.ts';

/** Where a submission lies in the compiler's memory; no such folder exists on any disk. */
export const submissionRoot = '/submission/';

/** A problem at a character of a file of the submission. */
export function problemAt(
  source: SourceFile,
  position: number,
  severity: Problem['severity'],
  fact: ProblemFact,
): Problem {
  // ts-morph's own way counts the lines from the beginning each time; the compiler keeps their starts.
  const { line, character } = source.compilerNode.getLineAndCharacterOfPosition(position);
  const file = source.getFilePath().slice(submissionRoot.length);
  return { file, line: line + 1, column: character + 1, severity, fact };
}
