import type { Report, ReportCriterion, ReportProblem } from '../contract/report.ts';
import { escapeWorkflowData, escapeWorkflowProperty } from './escape-workflow-command.ts';
import { lossFacts } from './loss-facts.ts';
import { lostCriteria } from './lost-criteria.ts';
import { pointsText } from './number-text.ts';
import { adjustmentText, totalText } from './total-text.ts';

/** Annotations of one kind that GitHub takes from one step; it drops the rest without a word. */
const mostOfOneKind = 10;

interface Annotation {
  readonly severity: 'error' | 'warning';
  readonly title: string;
  readonly message: string;
  /** Where it is shown; at no line when none is known. */
  readonly place: { readonly file: string; readonly line?: number; readonly column?: number };
}

/**
 * A report as annotations of GitHub Actions, at the student's lines: the total, the problems, and what lost points, most first.
 * `folder` leads from the repository's root to the submission; empty where they are the same.
 *
 * Source: GitHub Docs, "Workflow commands"; the limits: actions/toolkit, docs/problem-matchers.md.
 */
export function renderGithub(report: Report, folder: string): string {
  const { assignment, title, problems } = report;
  const annotations = [
    ...problems.map((problem) => problemAnnotation(problem)),
    ...lostCriteria(report).map((criterion) => lossAnnotation(criterion, report)),
  ];
  const [errors, warnings] = (['error', 'warning'] as const).map((severity) =>
    capped(annotations.filter((annotation) => annotation.severity === severity)),
  );
  const name = escapeWorkflowProperty(`${assignment}: ${title}`);
  const adjustment = adjustmentText(report);
  const total = escapeWorkflowData([totalText(report), ...(adjustment ? [adjustment] : [])].join('\n'));
  const lines = [...(errors ?? []), ...(warnings ?? [])].map((annotation) => command(annotation, folder));
  return `::notice title=${name}::${total}\n${lines.join('')}`;
}

function problemAnnotation({ file, line, column, severity, message }: ReportProblem): Annotation {
  return { severity, title: severity, message, place: { file, line, column } };
}

/** Half a function is a warning, so that the errors have room for what does not work at all. */
function lossAnnotation(criterion: ReportCriterion, { assignment, submission }: Report): Annotation {
  const { id, score, maxScore, status, message, place } = criterion;
  const facts = lossFacts(criterion, assignment).map(({ label, text }) => `${label}: ${text}`);
  return {
    severity: status === 'partial' ? 'warning' : 'error',
    title: `${id}: ${pointsText(score)} of ${pointsText(maxScore)} points`,
    message: [message, ...facts].join('\n'),
    place: place ?? { file: submission.files[0] ?? '' },
  };
}

function capped(annotations: readonly Annotation[]): readonly Annotation[] {
  const last = annotations[mostOfOneKind - 1];
  if (last === undefined || annotations.length === mostOfOneKind) return annotations;
  const more = annotations.length - mostOfOneKind + 1;
  const rest = { ...last, title: `${more} more`, message: `${more} more of this kind stand in the job's summary.` };
  return [...annotations.slice(0, mostOfOneKind - 1), rest];
}

function command({ severity, title, message, place: { file, line, column } }: Annotation, folder: string): string {
  const path = folder === '' ? file : `${folder}/${file}`;
  const properties = [
    ...(file === '' ? [] : [`file=${escapeWorkflowProperty(path)}`]),
    ...(line === undefined ? [] : [`line=${line}`]),
    ...(column === undefined ? [] : [`col=${column}`]),
    `title=${escapeWorkflowProperty(title)}`,
  ];
  return `::${severity} ${properties.join(',')}::${escapeWorkflowData(message)}\n`;
}
