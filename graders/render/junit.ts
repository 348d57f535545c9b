import type { Report, ReportCriterion } from '../contract/report.ts';
import type { Status } from '../contract/score-sheet.ts';
import { escapeLogLines } from './escape-log-lines.ts';
import { escapeXml } from './escape-xml.ts';
import { lossLines } from './loss-facts.ts';
import { pointsText } from './number-text.ts';
import { adjustmentText, finalScore } from './total-text.ts';

/** How a status is told in JUnit's words: wrong, crashed, or not run. */
const elements: Readonly<Record<Status, 'failure' | 'error' | 'skipped' | undefined>> = {
  passed: undefined,
  partial: 'failure',
  failed: 'failure',
  error: 'error',
  timeout: 'error',
  missing: 'error',
  skipped: 'skipped',
};

/**
 * A report as JUnit's XML, a criterion being a test. The format has no place for points: they stand among the suite's
 * properties, where every schema allows them, and in each test's output.
 *
 * Source: `schemas/junit.xsd`.
 */
export function renderJunit(report: Report): string {
  const { assignment, title, criteria, problems } = report;
  const count = (element: string) => criteria.filter(({ status }) => elements[status] === element).length;
  const counts = `tests="${criteria.length}" failures="${count('failure')}" errors="${count('error')}"`;
  const told = problems.map(({ file, line, column, severity, message }) =>
    escapeXml(`${severity} ${file}:${line}:${column} ${message}`),
  );
  const adjustment = adjustmentText(report);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="nablagrade" ${counts}>`,
    `  <testsuite name="${escapeXml(`${assignment}: ${title}`)}" ${counts} skipped="${count('skipped')}">`,
    '    <properties>',
    property('score', pointsText(finalScore(report))),
    property('max-score', pointsText(report.maxScore)),
    ...(adjustment ? [property('adjustment', adjustment)] : []),
    property('seed', report.seed),
    property('submission', report.submission.hash),
    property('grader', report.grader.version),
    '    </properties>',
    ...criteria.map((criterion) => testCase(criterion, report)),
    ...(report.console === '' ? [] : [`    <system-out>${escapeXml(report.console)}</system-out>`]),
    ...(told.length === 0 ? [] : [`    <system-err>${told.join('&#10;')}</system-err>`]),
    '  </testsuite>',
    '</testsuites>',
  ];
  return escapeLogLines(`${lines.join('\n')}\n`);
}

function property(name: string, value: string): string {
  return `      <property name="${name}" value="${escapeXml(value)}"/>`;
}

function testCase(criterion: ReportCriterion, report: Report): string {
  const { id, score, maxScore, status, message } = criterion;
  const element = elements[status];
  const lines = [`    <testcase classname="${escapeXml(report.assignment)}" name="${escapeXml(id)}">`];
  if (element) {
    const type = element === 'skipped' ? '' : ` type="${status}"`;
    const text = escapeXml(lossLines(criterion, report).join('\n'));
    lines.push(`      <${element} message="${escapeXml(message)}"${type}>${text}</${element}>`);
  }
  lines.push(
    `      <system-out>${pointsText(score)} of ${pointsText(maxScore)} points</system-out>`,
    '    </testcase>',
  );
  return lines.join('\n');
}
