import type { Report, ReportCriterion } from '../contract/report.ts';
import { escapeLogLines } from './escape-log-lines.ts';
import { pointsText } from './number-text.ts';
import { adjustmentText, finalScore, totalText } from './total-text.ts';
import { visibleText } from './visible-text.ts';

/** A test as classroom-resources' reporter reads it. It prints names and messages as they are. */
interface Test {
  readonly name: string;
  readonly status: 'pass' | 'fail' | 'error';
  readonly score: number;
  readonly line_no: 0;
  /** Shown for an error only, and then in the name's place. */
  readonly message?: string;
  /** Shown below the name. */
  readonly test_code?: string;
}

/** The result is handed on in a variable of the environment, of which Linux takes 128 KiB. */
const mostTests = 1000;

/**
 * The step's output `result` for classroom-resources/autograding-grading-reporter, as a line for `$GITHUB_OUTPUT`: JSON in
 * base64, so that no text can end the line.
 *
 * Numbers: the reporter records the sum of the tests' scores, which is the score that counts to the last bit. Up to its tag v1
 * it prints another number: the share of tests that passed, of all points. Where at most 1000 tests can express that share,
 * tests without a score of their own are added until it is the same.
 * Source: its src/main.js, src/notify-classroom.js and src/helpers/test-helpers.js, and dist/main.js of tag v1.
 */
export function githubResult(report: Report): string {
  const { maxScore } = report;
  const score = finalScore(report);
  const told = report.adjusted ? adjustedTests(report) : earnedTests(report);
  // An empty list would make the reporter divide by zero.
  const tests =
    told.length === 0 ? [share('nothing was graded', true)] : [...told, ...sharesBeside(told, score, maxScore)];
  const result = { version: 1, status: score < maxScore ? 'fail' : 'pass', max_score: maxScore, tests };
  return `result=${Buffer.from(JSON.stringify(result)).toString('base64')}\n`;
}

function earnedTests(report: Report): Test[] {
  const scores = report.criteria.map((criterion) => criterion.score);
  const recorded = summingTo(report.score, scores);
  return report.criteria.map((criterion, i) => criterionTest(criterion, recorded[i] ?? 0, report));
}

/** What was taken off belongs to no criterion, so that one test has all the points. */
function adjustedTests(report: Report): Test[] {
  const score = finalScore(report);
  const name = printed(`${totalText(report)}. ${adjustmentText(report)}`);
  const status = score < report.maxScore ? 'fail' : 'pass';
  const total: Test = { name, status, score, line_no: 0 };
  return [total, ...report.criteria.map((criterion) => criterionTest(criterion, 0, report))];
}

function criterionTest(criterion: ReportCriterion, recorded: number, { assignment }: Report): Test {
  const { id, score, maxScore, status, message } = criterion;
  const name = `${id}: ${pointsText(score)} of ${pointsText(maxScore)} points`;
  if (score >= maxScore) return { name: printed(name), status: 'pass', score: recorded, line_no: 0 };
  const gaveAnswers = status === 'failed' || status === 'partial';
  return {
    name: printed(name),
    status: gaveAnswers ? 'fail' : 'error',
    score: recorded,
    line_no: 0,
    message: printed(`${name}: ${message}`),
    test_code: printed(`npm run grade -- ${assignment} --only ${id}`),
  };
}

function printed(text: string): string {
  return escapeLogLines(visibleText(text, 300));
}

/** Passing and failing tests that make the share of those that pass the share of the points. */
function sharesBeside(told: readonly Test[], score: number, maxScore: number): Test[] {
  const passing = told.filter(({ status }) => status === 'pass').length;
  const [points, most] = [Math.round(score * 100), Math.round(maxScore * 100)];
  const unit = greatestCommonDivisor(points, most);
  const [pass, fail] = [points / unit, (most - points) / unit];
  for (let times = 1; times * (pass + fail) <= mostTests; times++) {
    const [morePass, moreFail] = [times * pass - passing, times * fail - (told.length - passing)];
    if (morePass < 0 || moreFail < 0) continue;
    const name = `(${pointsText(maxScore / (times * (pass + fail)))} points)`;
    return [
      ...Array.from({ length: morePass }, () => share(name, true)),
      ...Array.from({ length: moreFail }, () => share(name, false)),
    ];
  }
  return [];
}

function share(name: string, passes: boolean): Test {
  return { name, status: passes ? 'pass' : 'fail', score: 0, line_no: 0 };
}

/** The same numbers, some of them changed in their last bits so that adding them up in order gives `total` and not 63.550000000000004. */
function summingTo(total: number, scores: readonly number[]): readonly number[] {
  if (sum(scores) === total) return scores;
  // Multiples of the distance between numbers of the total's size are added without rounding.
  const unit = 2 ** (Math.floor(Math.log2(total)) - 52);
  const whole = scores.map((score) => Math.round(score / unit) * unit);
  const last = scores.findLastIndex((score) => score > 0);
  const others = sum(whole) - (whole[last] ?? 0);
  return whole.map((score, i) => (i === last ? total - others : score));
}

function sum(scores: readonly number[]): number {
  return scores.reduce((total, score) => total + score, 0);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
