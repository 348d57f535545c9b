import type { Report, ReportCriterion } from '../contract/report.ts';
import { jsonText } from './json-text.ts';
import { finalScore, totalText } from './total-text.ts';

/** What Classroom 50's runner tells a grader in its environment, and what must stand in the result. */
export const classroom50Variables = [
  'CLASSROOM',
  'ASSIGNMENT',
  'ASSIGNMENT_TYPE',
  'OWNER',
  'SUBMISSION_TAG',
  'COMMIT_URL',
  'RELEASE_URL',
  'REVIEW_URL',
] as const;

export type Classroom50Facts = Readonly<Record<(typeof classroom50Variables)[number], string>>;

/**
 * A report as Classroom 50's `result.json`, result/v1.
 *
 * Units: the format knows whole numbers only, so scores are in hundredths of a point; each test has the exact decimals in keys
 * of its own, which the format keeps.
 * Numbers: `gradedAt` is to the second. The runner puts the time of the commit in the place of `datetime`.
 * Source: `schemas/classroom50.schema.json`.
 */
export function renderClassroom50(report: Report, facts: Classroom50Facts, gradedAt: Date): string {
  const result = {
    schema: 'classroom50/result/v1',
    classroom: facts.CLASSROOM,
    assignment: facts.ASSIGNMENT,
    assignment_type: facts.ASSIGNMENT_TYPE,
    owner: facts.OWNER,
    submission: facts.SUBMISSION_TAG,
    commit: facts.COMMIT_URL,
    release: facts.RELEASE_URL,
    review: facts.REVIEW_URL,
    datetime: `${gradedAt.toISOString().slice(0, 19)}Z`,
    score: hundredths(finalScore(report)),
    'max-score': hundredths(report.maxScore),
    tests: report.criteria.map(test),
  };
  return jsonText(result);
}

/** The outputs of the step that Classroom 50 shows beside the commit: without them it would show hundredths. */
export function classroom50Outputs(report: Report): string {
  const status = finalScore(report) < report.maxScore ? 'failure' : 'success';
  return `status=${status}\nsummary=${totalText(report)}\n`;
}

/** The name is put into a table of Markdown as it is, and so must be an id and nothing else. */
function test({ id, title, score, maxScore, status, message, diagnosis }: ReportCriterion) {
  return {
    'test-name': id,
    passed: score >= maxScore,
    score: hundredths(score),
    'max-score': hundredths(maxScore),
    title,
    points: score,
    'max-points': maxScore,
    status,
    message,
    misconceptions: diagnosis.map(({ misconception }) => misconception),
  };
}

function hundredths(points: number): number {
  return Math.round(points * 100);
}
