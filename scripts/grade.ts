import { relative, resolve } from 'node:path';
import colours from 'picocolors';
import { GraderError, UsageError } from '../graders/contract/grader-error.ts';
import { defaultLimits, limitsFor } from '../graders/contract/limits.ts';
import type { Report } from '../graders/contract/report.ts';
import { grade } from '../graders/grade.ts';
import { loadSubmission } from '../graders/load/load-submission.ts';
import { renderJson } from '../graders/render/json.ts';
import { renderTerminal } from '../graders/render/terminal.ts';
import { startGuest } from '../graders/run/guest-process.ts';
import { assignmentIds, loadAssignment } from './assignments.ts';
import { type GradeOptions, parseGradeOptions, type ReporterName } from './grade-options.ts';
import { type GradeTarget, gradeTarget } from './grade-target.ts';
import { checkTypesLazily, inspectStructureLazily } from './inspectors.ts';
import { guestSource, rubricOf, version } from './product.ts';
import { recordedPlan } from './recorded-plan.ts';
import { writeWhole } from './write-whole.ts';

/** `npm run grade`: one submission in, its report out, and a status. */
async function main(args: readonly string[]): Promise<number> {
  const begun = performance.now();
  const options = parseGradeOptions(args);
  if (!options) return 0;
  // npm runs scripts in the folder of package.json, and tells here where the person stood.
  const typedIn = process.env.INIT_CWD ?? process.cwd();
  const target = await gradeTarget(options.operands, assignmentIds, process.cwd(), typedIn);
  if (target.byDefault)
    process.stderr.write(`grading ${relative(process.cwd(), target.submission)}, as package.json says\n`);

  const report = await gradeTargetWith(options, target);

  const typed = [target.assignment, ...(target.byDefault ? [] : [options.operands.at(-1) ?? ''])].join(' ');
  const facts = {
    target: typed,
    seconds: (performance.now() - begun) / 1000,
    node: process.versions.node,
    sandbox: 'process',
  };
  const faces: Record<ReporterName, () => string> = {
    json: () => renderJson(report),
    terminal: () => renderTerminal(report, facts, colours),
  };
  for (const { name, file } of options.reporters) {
    if (file === undefined) process.stdout.write(faces[name]());
    else await writeWhole(resolve(typedIn, file), faces[name]());
  }
  return isBelow(report, options.minScore) ? 1 : 0;
}

async function gradeTargetWith(options: GradeOptions, target: GradeTarget): Promise<Report> {
  const source = guestSource();
  // Started before anything is read: while it boots, everything else gets ready.
  const firstGuest = startGuest(source, defaultLimits);
  try {
    const rubric = await rubricOf(target.assignment);
    const assignment = await loadAssignment(target.assignment, rubric.rubric);
    const submission = await loadSubmission(target.submission, assignment.file);
    const seed = options.seed ?? rubric.rubric.seed;
    const recorded = options.only ? undefined : recordedPlan(assignment.id, rubric.hash, seed);
    return await grade({
      assignment,
      rubric,
      submission,
      seed,
      ...(options.only ? { only: options.only } : {}),
      ...(recorded ? { recorded } : {}),
      limits: limitsFor(rubric.rubric),
      guestSource: source,
      firstGuest,
      inspectStructure: inspectStructureLazily,
      ...(options.types ? { checkTypes: checkTypesLazily } : {}),
      version: version(),
    });
  } finally {
    firstGuest.dispose();
  }
}

function isBelow({ score, maxScore }: Report, minScore = 0): boolean {
  return score * 100 < minScore * maxScore;
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const isUsage = error instanceof UsageError;
    const line =
      error instanceof GraderError ? error.message : `a fault of the grader, no score is given: ${String(error)}`;
    process.stderr.write(`nablagrade: ${line}\n`);
    process.exitCode = isUsage ? 2 : 3;
  },
);
