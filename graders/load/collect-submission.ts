import { createHash } from 'node:crypto';
import type { Problem, ProblemFact } from '../contract/problem.ts';
import type { SourceFile, Submission } from '../contract/submission.ts';
import type { LoadedFile } from './decode-source.ts';
import type { RefusedName, SubmissionNames } from './load-submission-names.ts';
import { submissionLimits } from './submission-limits.ts';

/** What a submission holds, wherever it lies: the names first, each text when it is asked for. */
export interface SubmissionContent {
  readonly names: SubmissionNames;
  readonly read: (path: string) => Promise<LoadedFile>;
}

/** A file may be refused for hundreds of reasons of one kind; the first ones tell it. */
const mostNamed = 20;

/** Reads the files under the limits of `submission-limits.ts`, the entry file before all others, so that none can use them up. */
export async function collectSubmission({ names, read }: SubmissionContent, entry: string): Promise<Submission> {
  const [paths, clashes] = withoutCaseClashes(names.paths, entry);
  const refused: RefusedName[] = [...names.refused, ...clashes];
  const files: SourceFile[] = [];
  let bytesLeft: number = submissionLimits.bytesInAll;
  for (const path of paths.slice(0, submissionLimits.files)) {
    const loaded = await read(path);
    if (loaded.outcome === 'refused') {
      refused.push({ ...loaded, path });
    } else if (loaded.bytes > bytesLeft) {
      refused.push({ path, reason: 'too-large-in-all', limit: submissionLimits.bytesInAll });
    } else {
      bytesLeft -= loaded.bytes;
      files.push({ path, text: loaded.text });
    }
  }
  for (const path of paths.slice(submissionLimits.files)) {
    refused.push({ path, reason: 'too-many', limit: submissionLimits.files });
  }
  const problems = capRefusals(refused).map((one) => refusal(one, entry));
  if (!paths.includes(entry) && !refused.some((one) => one.path === entry)) {
    const found = [...paths, ...refused.map((one) => one.path).filter((name) => name.endsWith('.ts'))].map(printable);
    problems.push(problem(entry, 'error', { kind: 'no-entry-file', found: found.sort().slice(0, mostNamed) }));
  }
  return submission(files, problems);
}

/**
 * Names that differ only in case are one file on some systems, and which one would be chance: then none of them counts,
 * but for the entry file, whose name is known.
 */
function withoutCaseClashes(paths: readonly string[], entry: string): [paths: string[], clashes: RefusedName[]] {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(path.toLowerCase(), (counts.get(path.toLowerCase()) ?? 0) + 1);
  const clashes = (path: string) => path !== entry && (counts.get(path.toLowerCase()) ?? 0) > 1;
  const kept = paths.filter((path) => !clashes(path));
  kept.sort((a, b) => Number(b === entry) - Number(a === entry) || (a < b ? -1 : 1));
  return [kept, paths.filter(clashes).map((path) => ({ path, reason: 'a-case-clash' }))];
}

function capRefusals(refused: readonly RefusedName[]): RefusedName[] {
  const counts = new Map<string, number>();
  const sorted = [...refused].sort((a, b) => (a.path < b.path ? -1 : 1));
  return sorted.filter(({ reason }) => {
    const count = (counts.get(reason) ?? 0) + 1;
    counts.set(reason, count);
    return count <= mostNamed;
  });
}

function refusal({ path, reason, limit }: RefusedName, entry: string): Problem {
  const fact = { kind: 'unreadable-file', reason, ...(limit === undefined ? {} : { limit }) } as const;
  return problem(printable(path), path === entry ? 'error' : 'warning', fact);
}

function problem(file: string, severity: Problem['severity'], fact: ProblemFact): Problem {
  return { file, line: 1, column: 1, severity, fact };
}

/** A refused name may hold anything, and it is going to be printed: control and direction characters become escapes. */
function printable(name: string): string {
  return name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

function submission(unsorted: readonly SourceFile[], problems: readonly Problem[]): Submission {
  const files = [...unsorted].sort((a, b) => (a.path < b.path ? -1 : 1));
  // Problems are content too: of two submissions that nothing could be read of, one may be too large and one empty.
  const content = JSON.stringify([files.map(({ path, text }) => [path, text]), problems]);
  const digest = createHash('sha256').update(content).digest('hex');
  return { id: digest.slice(0, 12), files, hash: `sha256:${digest}`, problems };
}
