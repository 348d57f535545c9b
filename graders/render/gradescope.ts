import type { Report, ReportCriterion } from '../contract/report.ts';
import { jsonText } from './json-text.ts';
import { lossLines } from './loss-facts.ts';
import { adjustmentText, finalScore, totalText } from './total-text.ts';

/**
 * A report as Gradescope's `results.json`. The score at the top overrides the sum of the tests, so that it is this one whatever
 * Gradescope adds up.
 *
 * All texts are declared to be plain: Gradescope would show HTML and Markdown. What a command prints is shown to staff only.
 * No `execution_time`: it is no part of the result.
 * Source: `schemas/gradescope.schema.json`.
 */
export function renderGradescope(report: Report): string {
  const { maxScore, criteria, assignment, seed, submission, grader } = report;
  const results = {
    score: finalScore(report),
    output: overall(report),
    output_format: 'text',
    test_output_format: 'text',
    test_name_format: 'text',
    visibility: 'visible',
    stdout_visibility: 'hidden',
    extra_data: { assignment, max_score: maxScore, seed, submission: submission.hash, ...grader },
    tests: criteria.map((criterion, i) => test(criterion, i, report)),
  };
  return jsonText(results);
}

function overall(report: Report): string {
  const { withheld, problems, console } = report;
  const adjustment = adjustmentText(report);
  const lines = problems.map(
    ({ file, line, column, severity, message }) => `${severity} ${file}:${line}:${column} ${message}`,
  );
  if (withheld) lines.unshift(withheld.message);
  if (adjustment) lines.unshift(adjustment);
  if (console !== '') lines.push('Your code printed:', console);
  return [totalText(report), ...lines].join('\n');
}

function test(criterion: ReportCriterion, position: number, report: Report) {
  const { id, title, score, maxScore, status, message, diagnosis } = criterion;
  return {
    name: `${id}: ${title}`,
    // Sorted as text, so that 10 would come before 2.
    number: String(position + 1).padStart(String(report.criteria.length).length, '0'),
    score,
    max_score: maxScore,
    status: score < maxScore ? 'failed' : 'passed',
    output: score < maxScore ? lossLines(criterion, report).join('\n') : message,
    tags: [status, ...diagnosis.map(({ misconception }) => misconception)],
    visibility: 'visible',
  };
}
