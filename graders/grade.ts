import type { Assignment } from './contract/assignment.ts';
import { UsageError } from './contract/grader-error.ts';
import type { Limits } from './contract/limits.ts';
import type { ModuleOutcome } from './contract/observation.ts';
import type { Plan, PlannedCriterion } from './contract/plan.ts';
import type { Problem } from './contract/problem.ts';
import type { Report } from './contract/report.ts';
import type { LoadedRubric, Rubric } from './contract/rubric.ts';
import type { Submission } from './contract/submission.ts';
import { judge } from './judge/judge.ts';
import { loadProblems } from './judge/load-problems.ts';
import { answerCriterion } from './plan/answer-criterion.ts';
import { planCalls } from './plan/plan-calls.ts';
import { describe } from './render/describe.ts';
import { compileSubmission } from './run/compile-submission.ts';
import type { Guest } from './run/guest-process.ts';
import { runPlan } from './run/run-plan.ts';
import { score } from './score/score.ts';

/** Finds problems in the source of a submission. */
export type Inspector = (submission: Submission, assignment: Assignment) => Promise<readonly Problem[]>;

/** One submission to be graded, everything about it loaded. */
export interface Job {
  readonly assignment: Assignment;
  readonly rubric: LoadedRubric;
  readonly submission: Submission;
  readonly seed: string;
  /** Criteria to grade; all when absent. */
  readonly only?: readonly string[];
  /** The complete plan, where it was worked out before. */
  readonly recorded?: Plan;
  readonly limits: Limits;
  /** The text that a guest runs, and one that was started ahead. */
  readonly guestSource: string;
  readonly firstGuest?: Guest;
  /** Says where in the source something is off; heavy, and only asked when something is. */
  readonly inspectStructure: Inspector;
  readonly checkTypes?: Inspector;
  readonly version: string;
}

/**
 * The whole program: a submission goes through the rooms and comes out as a report.
 *
 * Errors: `GraderError` for faults of the grader; whatever the student's code does is in the report.
 */
export async function grade(job: Job): Promise<Report> {
  const { assignment, submission, seed } = job;
  const rubric = restrict(job.rubric.rubric, job.only);

  const compiling = compileSubmission(submission, assignment.file);
  const typeChecking = job.checkTypes?.(submission, assignment) ?? [];
  const questions = job.recorded ?? planCalls(assignment, rubric, seed);
  const answering = job.recorded ?? answered(questions, assignment);
  const compiled = await compiling;
  const run = runPlan({ ...job, plan: questions, compiled, exports: assignment.exports.map(({ name }) => name) });
  const inspecting = run.module.then((module) =>
    isAsAgreed(module, assignment) && compiled.problems.length === 0
      ? []
      : job.inspectStructure(submission, assignment),
  );
  const [plan, observations, structure, types] = await Promise.all([
    answering,
    run.observations,
    inspecting,
    typeChecking,
  ]);

  const sheet = score(judge(plan, observations), rubric);
  const problems = [
    ...withoutTwins(submission.problems, structure, compiled.problems),
    ...loadProblems(observations.module, assignment.file),
    ...types,
  ];
  return describe({ ...job, plan, sheet, problems, console: observations.console });
}

/** What a submission is asked, and what is right. */
export function completePlan(assignment: Assignment, rubric: Rubric, seed: string): Promise<Plan> {
  return answered(planCalls(assignment, rubric, seed), assignment);
}

/** While the compiler and the guest are at work; between criteria they are listened to. */
async function answered(questions: Plan, { oracle }: Assignment): Promise<Plan> {
  const criteria: PlannedCriterion[] = [];
  for (const criterion of questions.criteria) {
    await new Promise(setImmediate);
    criteria.push(answerCriterion(criterion, questions.calls, oracle));
  }
  return { ...questions, criteria };
}

/** The rubric with only the criteria asked for, so that a student can work at one function. */
function restrict(rubric: Rubric, only: readonly string[] | undefined): Rubric {
  if (!only) return rubric;
  const ids = rubric.criteria.map(({ id }) => id);
  const unknown = only.find((id) => !ids.includes(id));
  if (unknown !== undefined)
    throw new UsageError(`"${unknown}" is no criterion of ${rubric.assignment}; there are: ${ids.join(', ')}`);
  return { ...rubric, criteria: rubric.criteria.filter(({ id }) => only.includes(id)) };
}

function isAsAgreed(module: ModuleOutcome, assignment: Assignment): boolean {
  if (module.outcome !== 'loaded') return false;
  return assignment.exports.every(({ name, parameters }) => {
    const found = module.exports[name];
    return found?.kind === 'function' && found.length === parameters.length;
  });
}

/** The reader, the syntax tree and the compiler may meet the same mistake: of each kind in each file, the first word counts. */
function withoutTwins(...sources: readonly (readonly Problem[])[]): readonly Problem[] {
  const told = new Set<string>();
  return sources.flatMap((problems) => {
    const fresh = problems.filter(({ file, fact }) => !told.has(`${file} ${fact.kind}`));
    for (const { file, fact } of problems) told.add(`${file} ${fact.kind}`);
    return fresh;
  });
}
