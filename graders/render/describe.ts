import type { Assignment } from '../contract/assignment.ts';
import type { Finding } from '../contract/finding.ts';
import type { SourcePlace } from '../contract/observation.ts';
import type { Call, Plan } from '../contract/plan.ts';
import type { Problem } from '../contract/problem.ts';
import type {
  FirstFailure,
  Report,
  ReportCriterion,
  ReportNumber,
  ReportPart,
  ReportPlace,
  ReportStudentTests,
} from '../contract/report.ts';
import type { LoadedRubric, Rubric } from '../contract/rubric.ts';
import type { Carried, ScoredCriterion, ScoreSheet } from '../contract/score-sheet.ts';
import type { Submission } from '../contract/submission.ts';
import type { CaseVerdict, ComparedPart } from '../contract/verdict.ts';
import { callText } from './argument-text.ts';
import { carriedText } from './carried-text.ts';
import { passedText } from './cases-text.ts';
import { diagnosisText } from './diagnosis-text.ts';
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
  readonly replay?: { readonly family: string; readonly number: number };
  readonly plan: Plan;
  readonly sheet: ScoreSheet;
  /** Put into words where they were graded. */
  readonly studentTests?: ReportStudentTests;
  readonly problems: readonly Problem[];
  readonly console: string;
  /** Where a function of the student's begins, if that is known. */
  readonly placeOf: (name: string) => ReportPlace | undefined;
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
    ...(graded.replay ? { replay: `${graded.replay.family}:${graded.replay.number}` } : {}),
    score: sheet.score / 100,
    maxScore: sheet.maxScore / 100,
    criteria: sheet.criteria.map((criterion) => describeCriterion(criterion, graded)),
    ...(graded.studentTests ? { studentTests: graded.studentTests } : {}),
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
  const { smallest } = criterion;
  const curves = criterion.cases.flatMap(labelledCurves);
  const place = failed && placeOfFailure(failed, graded);
  const hint = failed && hintFor(failed, criterion);
  const disclosure = disclosureOf(criterion.id, graded.rubric.rubric);
  return {
    id: criterion.id,
    title: criterion.title,
    score: criterion.score / 100,
    maxScore: criterion.maxScore / 100,
    status: criterion.status,
    message: failed ? messageOf(failed, hint, graded.assignment) : passedText(criterion.passed),
    ...(hint === undefined ? {} : { hint }),
    ...(disclosure === undefined ? {} : { disclosure }),
    diagnosis: criterion.diagnoses.map((diagnosis) =>
      diagnosisText(diagnosis, criterion.id, graded.rubric.rubric.misconceptions ?? {}),
    ),
    ...(criterion.carried ? { carried: describeCarried(criterion.id, criterion.carried) } : {}),
    mendFirst: criterion.mendFirst,
    cases: {
      passed: criterion.passed,
      total: criterion.cases.length,
      ...(margin === undefined ? {} : { margin }),
      ...(failed ? { firstFailure: describeFailure(failed, graded.plan.calls, graded.assignment) } : {}),
      ...(smallest ? { smallest: describeFailure(smallest.failure, smallest.calls, graded.assignment) } : {}),
    },
    ...(place ? { place } : {}),
    ...(curves.length > 0 ? { curves } : {}),
  };
}

/** What was thrown or stopped has a line of its own. */
function placeOfFailure({ case: { export: name }, finding }: CaseVerdict, graded: Graded): ReportPlace | undefined {
  const observation = finding && 'observation' in finding ? finding.observation : undefined;
  if (observation?.outcome === 'threw' && observation.error.near) return placeOnly(observation.error.near);
  if (observation?.outcome === 'stopped' && observation.near) return placeOnly(observation.near);
  return graded.placeOf(name);
}

function placeOnly({ file, line }: SourcePlace): ReportPlace {
  return { file, line };
}

function messageOf(failed: CaseVerdict, hint: string | undefined, assignment: Assignment): string {
  const { sentence } = wordsFor(failed, assignment);
  return hint === undefined ? sentence : `${sentence} ${hint}`;
}

/** A hint is about a wrong answer; where there is none, the sentence says what to do. */
function hintFor({ finding }: CaseVerdict, { hint }: ScoredCriterion): string | undefined {
  return finding?.kind === 'no-value' || finding?.kind === 'wrong-form' ? undefined : hint;
}

function disclosureOf(id: string, { criteria, released = false }: Rubric): ReportCriterion['disclosure'] {
  const { disclosure = 'full' } = criteria.find((criterion) => criterion.id === id) ?? {};
  return disclosure === 'full' || (disclosure === 'hidden' && released) ? undefined : disclosure;
}

function describeCarried(id: string, carried: Carried): NonNullable<ReportCriterion['carried']> {
  return { points: carried.points / 100, from: carried.from, message: carriedText(id, carried) };
}

function describeFailure(failed: CaseVerdict, calls: readonly Call[], assignment: Assignment): FirstFailure {
  const { case: planned, finding, parts = [] } = failed;
  const { expected, actual } = wordsFor(failed, assignment);
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
    ...(entries <= entriesShown && parts.length > 0 ? { parts: parts.map(describePart) } : {}),
  };
}

/** More numbers than these tell a reader nothing, and make a report long. */
const entriesShown = 400;

function describePart({ part, shape, expected, received, bounds }: ComparedPart): ReportPart {
  return {
    name: part,
    shape,
    expected: expected.map(reportNumber),
    received: received.map(reportNumber),
    bounds: bounds.map(reportNumber),
  };
}

function reportNumber(number: number): ReportNumber {
  return Number.isFinite(number) ? number : (String(number) as ReportNumber);
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
