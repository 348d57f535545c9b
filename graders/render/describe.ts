import type { Assignment } from '../contract/assignment.ts';
import type { Finding } from '../contract/finding.ts';
import type { Plan } from '../contract/plan.ts';
import type { Problem } from '../contract/problem.ts';
import type { FirstFailure, Report, ReportCriterion } from '../contract/report.ts';
import type { LoadedRubric } from '../contract/rubric.ts';
import type { ScoredCriterion, ScoreSheet } from '../contract/score-sheet.ts';
import type { Submission } from '../contract/submission.ts';
import type { CaseVerdict } from '../contract/verdict.ts';
import { callText } from './argument-text.ts';
import { entryText } from './entry-text.ts';
import { findingText } from './finding-text.ts';
import { problemText } from './problem-text.ts';
import { visibleLines } from './visible-text.ts';

/** All that the report of one submission is made of. */
export interface Graded {
  readonly assignment: Assignment;
  readonly rubric: LoadedRubric;
  readonly submission: Submission;
  readonly seed: string;
  readonly only?: readonly string[];
  readonly plan: Plan;
  readonly sheet: ScoreSheet;
  readonly problems: readonly Problem[];
  readonly console: string;
  readonly version: string;
}

/**
 * Puts what was found into words: the canonical report that every reporter shows.
 *
 * Numbers: points leave their whole hundredths here, and only here.
 */
export function describe(graded: Graded): Report {
  const { assignment, rubric, submission, sheet } = graded;
  return {
    schemaVersion: 1,
    assignment: assignment.id,
    title: rubric.rubric.title,
    submission: { id: submission.id, files: submission.files.map(({ path }) => path), hash: submission.hash },
    seed: graded.seed,
    ...(graded.only ? { only: graded.only } : {}),
    score: sheet.score / 100,
    maxScore: sheet.maxScore / 100,
    criteria: sheet.criteria.map((criterion) => describeCriterion(criterion, graded)),
    problems: graded.problems.map((problem) => {
      const { file, line, column, severity } = problem;
      return { file, line, column, severity, message: problemText(problem) };
    }),
    console: visibleLines(graded.console),
    grader: { version: graded.version, rubricHash: rubric.hash },
  };
}

function describeCriterion(criterion: ScoredCriterion, graded: Graded): ReportCriterion {
  const failed = criterion.cases.find(({ finding }) => finding);
  const margin = largestMargin(criterion.cases);
  const curves = criterion.cases.flatMap(labelledCurves);
  return {
    id: criterion.id,
    title: criterion.title,
    score: criterion.score / 100,
    maxScore: criterion.maxScore / 100,
    status: criterion.status,
    message: failed ? messageOf(failed, criterion, graded.assignment) : passedText(criterion.passed),
    diagnosis: [],
    mendFirst: criterion.mendFirst,
    cases: {
      passed: criterion.passed,
      total: criterion.cases.length,
      ...(margin === undefined ? {} : { margin }),
      ...(failed ? { firstFailure: describeFailure(failed, graded) } : {}),
    },
    ...(curves.length > 0 ? { curves } : {}),
  };
}

function passedText(cases: number): string {
  return cases === 1 ? 'The one case is right.' : `All ${cases} cases are right.`;
}

function messageOf(failed: CaseVerdict, criterion: ScoredCriterion, assignment: Assignment): string {
  const { sentence } = wordsFor(failed, assignment);
  // A hint is about a wrong answer; where there is none, the sentence says what to do.
  const isAnswered = failed.finding?.kind !== 'no-value' && failed.finding?.kind !== 'wrong-form';
  return criterion.hint !== undefined && isAnswered ? `${sentence} ${criterion.hint}` : sentence;
}

function describeFailure(failed: CaseVerdict, graded: Graded): FirstFailure {
  const { case: planned, finding } = failed;
  const { expected, actual } = wordsFor(failed, graded.assignment);
  const { calls } = graded.plan;
  const shown = planned.calls.find((call) => calls[call]?.export === planned.export) ?? -1;
  const place = {
    family: planned.family,
    index: planned.index,
    call: wasNotCalled(finding) ? '' : callText(calls, shown),
  };
  if (finding?.kind !== 'mismatch') return { ...place, expected, actual };
  const { difference, bound, differing, entries } = finding;
  const entry = entryText(finding.part, finding.index);
  return {
    ...place,
    ...(entry === '' ? {} : { entry }),
    expected,
    actual,
    error: Number.isFinite(difference) ? difference : Number.isNaN(difference) ? 'NaN' : 'Infinity',
    bound,
    differing,
    entries,
  };
}

/** A call that was never made shows nothing, unless it holds the earlier call that is to blame. */
function wasNotCalled(finding: Finding | undefined): boolean {
  if (finding?.kind !== 'no-value') return false;
  const { observation } = finding;
  return observation.outcome === 'not-run'
    ? observation.reason !== 'no-earlier-result'
    : observation.outcome === 'missing';
}

function wordsFor({ case: planned, finding }: CaseVerdict, assignment: Assignment) {
  if (!finding) throw new RangeError('describe: a case that passed has no finding to put into words');
  const parameters = assignment.exports.find(({ name }) => name === planned.export)?.parameters ?? [];
  return findingText(finding, planned.export, parameters);
}

/** Each curve with its case's name, since one criterion may have many. */
function labelledCurves({ case: { family, index }, curves = [] }: CaseVerdict) {
  const name = `${family} ${index + 1}`;
  return curves.map((curve) => ({ ...curve, label: curve.label === undefined ? name : `${name}, ${curve.label}` }));
}

/** How close the cases that passed came to their bounds; three digits, since the rest is noise to a reader. */
function largestMargin(cases: readonly CaseVerdict[]): number | undefined {
  const margins = cases.flatMap(({ finding, margin }) => (finding || margin === undefined ? [] : [margin]));
  if (margins.length === 0) return undefined;
  return Number(Math.max(...margins).toPrecision(3));
}
