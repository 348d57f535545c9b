import { Project } from 'ts-morph';
import type { SourceFile } from '../contract/submission.ts';
import type { Mutant } from './mutant.ts';
import { type Mutation, mutationsOf } from './mutations.ts';
import type { KnownSubmission } from './subject.ts';

/** Every mutant of a sample, from the first line to the last one. */
export function mutantsOf({ name, submission }: KnownSubmission): Mutant[] {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  const mutants = submission.files.flatMap((file) => {
    const source = project.createSourceFile(`/${file.path}`, file.text);
    const places = new Map<string, number>();
    return mutationsOf(source).map((mutation): Mutant => {
      const text = replaced(file.text, mutation);
      const change = described(file, mutation, text);
      const key = `${change.lineBefore}\n${change.lineAfter}`;
      const nth = (places.get(key) ?? 0) + 1;
      places.set(key, nth);
      const files = submission.files.map((each) => (each === file ? { ...file, text } : each));
      return { sample: name, ...change, nth, submission: { ...submission, files } };
    });
  });
  return mutants;
}

function replaced(text: string, { node, after }: Mutation): string {
  return text.slice(0, node.getStart()) + after + text.slice(node.getEnd());
}

function described({ path, text }: SourceFile, { operator, node, after }: Mutation, mutated: string) {
  const start = text.lastIndexOf('\n', node.getStart() - 1) + 1;
  const newline = text.indexOf('\n', node.getEnd());
  const end = newline < 0 ? text.length : newline;
  return {
    file: path,
    line: node.getStartLineNumber(),
    operator,
    before: singleSpaced(node.getText()),
    after: singleSpaced(after),
    lineBefore: singleSpaced(text.slice(start, end)),
    lineAfter: singleSpaced(mutated.slice(start, end + mutated.length - text.length)),
  };
}

function singleSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
