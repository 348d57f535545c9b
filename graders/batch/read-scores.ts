import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../contract/grader-error.ts';
import type { Report } from '../contract/report.ts';
import type { GivenScore } from '../score/compare-scores.ts';

/** The scores that a batch left behind. */
export interface StoredScores {
  readonly scores: ReadonlyMap<string, GivenScore>;
  /** Reports that cannot be read, one line each. */
  readonly problems: readonly string[];
}

/**
 * Reads the scores of an assignment from the folder that a batch wrote, and writes nothing there.
 *
 * Errors: `UsageError` where it is no such folder, or holds reports of another assignment.
 */
export async function readScores(out: string, assignment: string): Promise<StoredScores> {
  const store = join(out, 'store');
  const names = await readdir(store).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json')).sort();
  if (files.length === 0)
    throw new UsageError(`${out}: no reports of a batch lie there; give the folder that was its --out`);
  const scores = new Map<string, GivenScore>();
  const problems: string[] = [];
  for (const name of files) {
    const report = await readReport(join(store, name));
    if (!report) {
      problems.push(`${join(store, name)}: it is no report`);
      continue;
    }
    if (report.assignment !== assignment)
      throw new UsageError(`${out} holds reports of ${report.assignment}, not of ${assignment}`);
    scores.set(report.submission.id, scoreOf(report));
  }
  return { scores, problems };
}

async function readReport(path: string): Promise<Report | undefined> {
  try {
    const report: Report = JSON.parse(await readFile(path, 'utf8'));
    return report.schemaVersion === 1 && Array.isArray(report.criteria) ? report : undefined;
  } catch {
    return undefined;
  }
}

/** Only what is compared stays in memory. */
function scoreOf({ score, criteria }: Report): GivenScore {
  return { score, criteria: criteria.map(({ id, score }) => ({ id, score })) };
}
