import { Project, ts } from 'ts-morph';
import type { Problem } from '../contract/problem.ts';
import type { SourceFile } from '../contract/submission.ts';
import { capProblems } from './cap-problems.ts';
import { problemAt, submissionRoot } from './problem-at.ts';

/** What students have beyond ECMAScript. */
const globals = `declare const console: Record<'debug' | 'error' | 'info' | 'log' | 'warn', (...values: unknown[]) => void>;`;

/**
 * The type errors of the entry file and of all that it imports, checked strictly against ECMAScript and `console`.
 *
 * It takes as long and as much memory as the types ask for: call it where it can be ended (see `check-types.ts`).
 */
export function findTypeErrors(files: readonly SourceFile[], entry: string): Problem[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2023.d.ts'],
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      moduleDetection: ts.ModuleDetectionKind.Force,
      allowImportingTsExtensions: true,
      noEmit: true,
      strict: true,
      skipLibCheck: true,
      types: [],
    },
  });
  project.createSourceFile('/globals.d.ts', globals);
  for (const { path, text } of files) project.getFileSystem().writeFileSync(submissionRoot + path, text);
  project.addSourceFileAtPath(submissionRoot + entry);
  const problems = project
    .getProgram()
    .getSemanticDiagnostics()
    .flatMap((diagnostic): Problem[] => {
      const source = diagnostic.getSourceFile();
      const position = diagnostic.getStart();
      if (source === undefined || position === undefined) return [];
      const text = ts.flattenDiagnosticMessageText(diagnostic.compilerObject.messageText, ' ');
      return [
        problemAt(source, position, 'warning', { kind: 'type-error', text: text.replaceAll(submissionRoot, './') }),
      ];
    });
  return capProblems(problems);
}
