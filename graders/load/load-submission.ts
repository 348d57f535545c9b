import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../contract/grader-error.ts';
import type { Problem, ProblemFact } from '../contract/problem.ts';
import type { SourceFile, Submission } from '../contract/submission.ts';
import { loadSubmissionFile } from './load-submission-file.ts';
import { loadSubmissionNames, type RefusedName } from './load-submission-names.ts';
import { submissionLimits } from './submission-limits.ts';

/**
 * Reads a student's work: a folder, or one `.ts` file, which then stands in the submission as `entry` whatever its name.
 *
 * Numbers: the limits stand in `submission-limits.ts`; the entry file is read before all others, so that none can use them up.
 * Errors: what is wrong within a submission is one of its problems; a `path` that holds no submission is a `UsageError`.
 * Example: `await loadSubmission('work/ada', 'linear-net.ts')`.
 */
export async function loadSubmission(path: string, entry: string): Promise<Submission> {
  const { location, status } = await locate(path, entry);
  if (status.isDirectory()) return loadFolder(path, location, entry);
  if (!status.isFile() || !path.endsWith('.ts')) {
    throw new UsageError(`${path} is neither a folder nor a .ts file: ${mend(entry)}`);
  }
  const loaded = await loadSubmissionFile(location);
  if (loaded.outcome === 'read') return submission([{ path: entry, text: loaded.text }], []);
  return submission([], [refusal({ ...loaded, path: entry }, entry)]);
}

/** Links on the way to the submission are followed, for a person typed them; those inside never are. */
async function locate(path: string, entry: string): Promise<{ location: string; status: Stats }> {
  try {
    const location = await realpath(path);
    return { location, status: await stat(location) };
  } catch (error) {
    throw unreachable(path, entry, error);
  }
}

async function loadFolder(path: string, location: string, entry: string): Promise<Submission> {
  const names = await loadSubmissionNames(location).catch((error: unknown) => {
    throw unreachable(path, entry, error);
  });
  const refused: RefusedName[] = [...names.refused];
  const files: SourceFile[] = [];
  const paths = [...names.paths].sort((a, b) => Number(b === entry) - Number(a === entry) || (a < b ? -1 : 1));
  let bytesLeft: number = submissionLimits.bytesInAll;
  for (const path of paths.slice(0, submissionLimits.files)) {
    const loaded = await loadSubmissionFile(join(location, path));
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

/** A folder may hold thousands of files that are refused for one reason; the first ones tell it. */
const mostNamed = 20;

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

function unreachable(path: string, entry: string, error: unknown): UsageError {
  const { code = '' } = error as NodeJS.ErrnoException;
  const why: Record<string, string> = {
    ENOENT: 'there is no such file or folder',
    ENOTDIR: 'there is no such file or folder',
    EACCES: 'you may not read it',
    EPERM: 'you may not read it',
  };
  return new UsageError(`${path || 'the submission'}: ${why[code] ?? `it cannot be opened (${code})`}; ${mend(entry)}`);
}

function mend(entry: string): string {
  return `give the folder that holds ${entry}, or that one .ts file`;
}
