import { GraderError } from '../contract/grader-error.ts';
import type { Rubric, RubricCases, RubricCriterion } from '../contract/rubric.ts';
import type { Hundredths, ScoredCriterion, ScoreSheet } from '../contract/score-sheet.ts';
import type { CaseVerdict, Verdict } from '../contract/verdict.ts';
import { statusOf } from './status-of.ts';

/**
 * Turns verdicts into points as the rubric says.
 *
 * Units: hundredths of a point, whole ones; a share of points is rounded down, and only all of them give all.
 * Errors: `GraderError` when a criterion of the rubric has no verdict.
 */
export function score(verdicts: readonly Verdict[], rubric: Rubric): ScoreSheet {
  const scored = rubric.criteria.map((criterion) => {
    const verdict = verdicts.find(({ criterion: id }) => id === criterion.id);
    if (!verdict) throw new GraderError(`no verdict on ${criterion.id}`);
    return scoreCriterion(criterion, verdict);
  });
  const lossy = new Set(scored.filter(({ score: points, maxScore }) => points < maxScore).map(({ id }) => id));
  const criteria = scored.map((criterion) => ({
    ...criterion,
    mendFirst: lossy.has(criterion.id) ? criterion.mendFirst.filter((id) => lossy.has(id)) : [],
    ...(criterion.carried
      ? { carried: { ...criterion.carried, first: firstWrong(criterion.carried.from, rubric, lossy) } }
      : {}),
  }));
  return { score: sum(criteria.map((c) => c.score)), maxScore: sum(criteria.map((c) => c.maxScore)), criteria };
}

/** Points of a rubric in whole hundredths. */
export function hundredths(points: number): Hundredths {
  return Math.round(points * 100);
}

function scoreCriterion(criterion: RubricCriterion, verdict: Verdict): ScoredCriterion {
  const points = criterion.cases.map((cases) =>
    pointsFor(
      cases,
      verdict.cases.filter(({ case: planned }) => planned.family === cases.family && planned.check === cases.check),
    ),
  );
  const maxScore = hundredths(criterion.points);
  const earned = sum(points);
  const carried = verdict.carriedFrom === undefined ? 0 : carriedPoints(maxScore - earned, criterion);
  const score = earned + carried;
  return {
    id: criterion.id,
    title: criterion.title,
    score,
    maxScore,
    status: statusOf(score, maxScore, verdict.cases),
    passed: verdict.cases.filter(({ finding }) => !finding).length,
    cases: verdict.cases,
    diagnoses: verdict.diagnoses,
    ...(verdict.smallest ? { smallest: verdict.smallest } : {}),
    ...(verdict.carriedFrom === undefined
      ? {}
      : { carried: { points: carried, from: verdict.carriedFrom, first: verdict.carriedFrom } }),
    mendFirst: mendFirst(criterion, verdict.carriedFrom),
    ...(criterion.hint === undefined ? {} : { hint: criterion.hint }),
  };
}

/** The share of lost points that a right derivative of a wrong function earns. */
function carriedPoints(lost: Hundredths, { followThrough = 0.5 }: RubricCriterion): Hundredths {
  return Math.floor(lost * followThrough);
}

/** The criterion that lost points and builds on none that did; criteria only build on ones above them. */
function firstWrong(id: string, rubric: Rubric, lossy: ReadonlySet<string>): string {
  const { dependsOn = [] } = rubric.criteria.find((criterion) => criterion.id === id) ?? {};
  const wrong = dependsOn.find((other) => lossy.has(other));
  return wrong === undefined ? id : firstWrong(wrong, rubric, lossy);
}

/** What a carried derivative was taken of stands first. */
function mendFirst({ dependsOn = [] }: RubricCriterion, carriedFrom: string | undefined): readonly string[] {
  return carriedFrom === undefined || dependsOn.includes(carriedFrom) ? dependsOn : [carriedFrom, ...dependsOn];
}

function pointsFor(cases: RubricCases, verdicts: readonly CaseVerdict[]): Hundredths {
  const passed = verdicts.filter(({ finding }) => !finding).length;
  const all = hundredths(cases.points);
  if (passed === cases.count) return all;
  return cases.credit === 'proportional' ? Math.floor((all * passed) / cases.count) : 0;
}

function sum(points: readonly Hundredths[]): Hundredths {
  return points.reduce((total, next) => total + next, 0);
}
