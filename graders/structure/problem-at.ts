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
  const { line, column } = source.getLineAndColumnAtPos(position);
  return { file: source.getFilePath().slice(submissionRoot.length), line, column, severity, fact };
}
