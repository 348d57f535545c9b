import type { Assignment } from './contract/assignment.ts';
import { UsageError } from './contract/grader-error.ts';
import type { Limits } from './contract/limits.ts';
import type { ModuleOutcome } from './contract/observation.ts';
import type { Plan, PlannedCriterion } from './contract/plan.ts';
import type { Problem } from './contract/problem.ts';
import type { Report, ReportStudentTests } from './contract/report.ts';
import type { LoadedRubric, Rubric } from './contract/rubric.ts';
import type { Submission } from './contract/submission.ts';
import { followUp, followUpLimits } from './follow-up.ts';
import { gradeStudentTests, type TestBed } from './grade-student-tests.ts';
import { judge } from './judge/judge.ts';
import { loadProblems } from './judge/load-problems.ts';
import { answerCriterion } from './plan/answer-criterion.ts';
import { planCalls } from './plan/plan-calls.ts';
import { planReplay, type Replay } from './plan/plan-replay.ts';
import { describe } from './render/describe.ts';
import { compileSubmission } from './run/compile-submission.ts';
import { functionPlace } from './run/function-place.ts';
import { runPlan } from './run/run-plan.ts';
import type { Sandbox } from './run/sandbox.ts';
import type { Guest } from './run/start-guest.ts';
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
  /** The one case to grade, of the only criterion. */
  readonly replay?: Replay;
  /** The complete plan, where it was worked out before. */
  readonly recorded?: Plan;
  readonly limits: Limits;
  /** The text that a guest runs, and one that was started ahead. */
  readonly guestSource: string;
  readonly firstGuest?: Guest;
  /** The strongest that works here when absent. */
  readonly sandbox?: Sandbox;
  /** Says where in the source something is off; heavy, and only asked when something is. */
  readonly inspectStructure: Inspector;
  readonly checkTypes?: Inspector;
  /** What the student's own tests are tried on; they are not graded when absent. */
  readonly testBed?: TestBed;
  readonly version: string;
}

/**
 * The whole program: a submission goes through the rooms and comes out as a report.
 *
 * Errors: `GraderError` for faults of the grader; whatever the student's code does is in the report.
 */
export async function grade(job: Job): Promise<Report> {
  const { assignment, submission } = job;
  const { rubric, questions } = questionsOf(job);

  const compiling = compileSubmission(submission, assignment.file);
  const typeChecking = job.checkTypes?.(submission, assignment) ?? Promise.resolve([]);
  // Waited for below; until then a fault of it is none of the process.
  typeChecking.catch(() => undefined);
  const answering = job.recorded ?? answered(questions, assignment);
  const compiled = await compiling;
  const order = { ...job, compiled, exports: assignment.exports.map(({ name }) => name) };
  const run = runPlan({ ...order, plan: questions });
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

  const { firstGuest: _, ...again } = order;
  const verdicts = await followUp({
    assignment,
    rubric,
    plan,
    observations,
    verdicts: judge(plan, observations),
    ask: (plan) => runPlan({ ...again, plan, limits: { ...job.limits, ...followUpLimits } }).observations,
  });

  const sheet = score(verdicts, rubric);
  const problems = [
    ...withoutTwins(submission.problems, structure, compiled.problems),
    ...loadProblems(observations.module, assignment.file),
    ...types,
  ];
  const placeOf = (name: string) => functionPlace(compiled, name);
  const studentTests = await extraCredit(job);
  return describe({
    ...job,
    plan,
    sheet,
    problems,
    console: observations.console,
    placeOf,
    ...(studentTests ? { studentTests } : {}),
  });
}

/** For the student's own tests, unless only criteria were asked for. */
async function extraCredit(job: Job): Promise<ReportStudentTests | undefined> {
  const { rubric, testBed, only, assignment, submission, limits, guestSource, sandbox } = job;
  const { studentTests } = rubric.rubric;
  if (!studentTests || !testBed || only) return undefined;
  const exports = assignment.exports.map(({ name }) => name);
  const order = { rubric: studentTests, file: assignment.file, exports, submission, testBed, limits, guestSource };
  return gradeStudentTests({ ...order, ...(sandbox ? { sandbox } : {}) });
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

function questionsOf({ assignment, rubric, seed, only, replay, recorded }: Job): { rubric: Rubric; questions: Plan } {
  const restricted = restrict(rubric.rubric, only);
  if (!replay) return { rubric: restricted, questions: recorded ?? planCalls(assignment, restricted, seed) };
  const { rubric: rubricOfCase, plan } = planReplay(assignment, restricted, seed, replay);
  return { rubric: rubricOfCase, questions: plan };
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
    const fresh = problems.filter((problem) => !told.has(matterOf(problem)));
    for (const problem of problems) told.add(matterOf(problem));
    return fresh;
  });
}

/** A file that was refused is missing to the compiler. */
function matterOf({ file, fact }: Problem): string {
  return `${file} ${fact.kind === 'no-entry-file' ? 'unreadable-file' : fact.kind}`;
}
