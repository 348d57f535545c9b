import { Project, type SourceFile, ts } from 'ts-morph';
import type { Submission } from '../contract/submission.ts';
import { submissionRoot } from './problem-at.ts';

/** The syntax trees of a submission. */
export interface ParsedSources {
  /** By path; a file that is nested too deeply for the parser has none. */
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** What the parser complains of in a file, in the order of the file. */
  syntaxErrors(source: SourceFile): readonly ParseError[];
}

export interface ParseError {
  readonly position: number;
  readonly text: string;
}

/** Parses every file in memory: no file, library or configuration of the disk is read, and no reference is followed. */
export function parseSources(submission: Pick<Submission, 'files'>): ParsedSources {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      noLib: true,
      noResolve: true,
      types: [],
    },
  });
  const sources = new Map<string, SourceFile>();
  for (const { path, text } of submission.files) {
    try {
      sources.set(path, project.createSourceFile(submissionRoot + path, text));
    } catch (error) {
      // The parser recurses: a hundred thousand brackets fill its stack.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  const program = project.getProgram();
  return {
    sources,
    syntaxErrors: (source) =>
      program.compilerObject.getSyntacticDiagnostics(source.compilerNode).map(({ start, messageText }) => ({
        position: start,
        text: ts.flattenDiagnosticMessageText(messageText, ' '),
      })),
  };
}
