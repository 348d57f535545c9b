import { relative, resolve } from 'node:path';
import colours from 'picocolors';
import { writeWhole } from '../graders/batch/write-whole.ts';
import type { Report } from '../graders/contract/report.ts';
import { loadSubmission } from '../graders/load/load-submission.ts';
import { reporters, type Surroundings } from '../graders/render/reporters.ts';
import { assignmentIds } from './assignments.ts';
import { type GradeOptions, parseGradeOptions } from './grade-options.ts';
import { type GradeTarget, gradeTarget } from './grade-target.ts';
import { type Graded, GradingSession } from './grading-session.ts';
import { repositoryFolder } from './repository-folder.ts';
import { runCommand } from './run-command.ts';
import { runFacts } from './run-facts.ts';
import { requireVariables, writeReports } from './write-reports.ts';

/** `npm run grade`: one submission in, its report out, and a status. */
async function main(args: readonly string[]): Promise<number> {
  const begun = performance.now();
  const options = parseGradeOptions(args);
  if (!options) return 0;
  requireVariables(options.reporters, process.env);
  // npm runs scripts in the folder of package.json, and tells here where the person stood.
  const typedIn = process.env.INIT_CWD ?? process.cwd();
  if (options.verify !== undefined) {
    const { verifyReceipt } = await import('./verify-receipt.ts');
    return (await verifyReceipt(options.verify, options, typedIn)) ? 0 : 1;
  }
  const target = await gradeTarget(options.operands, assignmentIds, process.cwd(), typedIn);
  if (target.byDefault)
    process.stderr.write(`grading ${relative(process.cwd(), target.submission) || '.'}, as package.json says\n`);

  const write = async ({ report, sandbox }: Graded, since: number) => {
    const surroundings = surroundingsOf(options, target, runFacts(since, sandbox));
    await writeReports(report, options.reporters, surroundings, typedIn);
  };
  if (options.watch) {
    const { watch } = await import('./watch.ts');
    await watch(target, options, write);
    return 0;
  }

  // While the student's code runs, there is time to load what is heavy.
  const loads = options.reporters.map(({ name }) => reporters[name].load?.());
  const [graded] = await Promise.all([gradeOnce(target, options), ...loads]);
  await write(graded, begun);
  if (options.runFile !== undefined)
    await writeWhole(
      resolve(typedIn, options.runFile),
      `${JSON.stringify(runFacts(begun, graded.sandbox), null, 2)}\n`,
    );
  return isBelow(graded.report, options.minScore) ? 1 : 0;
}

async function gradeOnce({ assignment, submission }: GradeTarget, options: GradeOptions): Promise<Graded> {
  const session = await GradingSession.open(assignment, options);
  try {
    return await session.grade(await loadSubmission(submission, session.assignment.file));
  } finally {
    session.close();
  }
}

function surroundingsOf(
  { operands, detail }: GradeOptions,
  { assignment, submission, byDefault }: GradeTarget,
  run: ReturnType<typeof runFacts>,
): Surroundings {
  const typed = [assignment, ...(byDefault ? [] : [operands.at(-1) ?? ''])].join(' ');
  return {
    facts: { target: typed, ...run, ...(detail ? { detail } : {}) },
    palette: colours,
    folder: repositoryFolder(submission, process.env.GITHUB_WORKSPACE ?? process.cwd()),
    environment: process.env,
    now: new Date(),
  };
}

function isBelow({ score, maxScore }: Report, minScore = 0): boolean {
  return score * 100 < minScore * maxScore;
}

runCommand(main);
