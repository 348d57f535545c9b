import { realpath } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { readScores, type StoredScores } from '../graders/batch/read-scores.ts';
import { writeWhole } from '../graders/batch/write-whole.ts';
import type { StudentRow } from '../graders/contract/class-result.ts';
import { UsageError } from '../graders/contract/grader-error.ts';
import { changesCsv } from '../graders/render/tables/changes-csv.ts';
import { compareScores } from '../graders/score/compare-scores.ts';
import { assignmentIds } from './assignments.ts';
import { attendedBatch } from './attended-batch.ts';
import { batchStatus } from './batch-status.ts';
import { changeLines } from './change-lines.ts';
import { parseRegradeOptions, type RegradeOptions } from './regrade-options.ts';
import type { BatchRun } from './run-batch.ts';
import { runCommand } from './run-command.ts';
import { writeOut } from './write-out.ts';

/** `npm run regrade`: a class graded once more beside what it got, which stays as it is. */
runCommand(async (args) => {
  const options = parseRegradeOptions(args, assignmentIds);
  if (!options) return 0;
  const typedIn = process.env.INIT_CWD ?? process.cwd();
  await refuseSharedFolder(resolve(typedIn, options.out), resolve(typedIn, options.against));
  const old = await readScores(resolve(typedIn, options.against), options.assignment);
  return attendedBatch(options, typedIn, (run) => compared(run, old, options, typedIn));
});

async function compared(run: BatchRun, old: StoredScores, options: RegradeOptions, typedIn: string): Promise<number> {
  const graded = run.result.rows.filter(({ state }) => state === 'graded');
  const changes = compareScores(old.scores, new Map(graded.map((row) => [row.student.id, givenTo(row)])));
  const file = join(options.out, 'changes.csv');
  await writeWhole(resolve(typedIn, file), changesCsv(changes));
  const lines = [...old.problems, ...changeLines(changes), `${file} has them all; ${options.against} is as it was`];
  await writeOut(`${lines.join('\n')}\n`);
  const isWorse = changes.some(({ kind }) => kind === 'lowered' || kind === 'lost');
  return batchStatus(run) || (isWorse && !options.allowLower ? 1 : 0);
}

/** What both scores have before anything is adjusted. */
function givenTo({ adjusted, criteria }: StudentRow) {
  return { score: adjusted.raw, criteria };
}

/** Errors: `UsageError` where the new reports would be written among the old ones, by whatever name. */
async function refuseSharedFolder(out: string, against: string): Promise<void> {
  const [fresh, old] = [await realPlace(out), await realPlace(against)];
  if (fresh === old || fresh.startsWith(`${old}${sep}`))
    throw new UsageError(`--out and --against are the same folder, or one in the other: name a new folder for --out`);
}

/** Of a folder that may not be there yet. */
async function realPlace(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  if (real !== undefined || dirname(path) === path) return real ?? path;
  return join(await realPlace(dirname(path)), path.slice(dirname(path).length));
}
