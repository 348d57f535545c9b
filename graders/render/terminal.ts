import type { Report, ReportCriterion, ReportProblem } from '../contract/report.ts';
import { pointsText, sizeText } from './number-text.ts';
import { wrapText } from './wrap-text.ts';

/** What a terminal shows besides the report: facts of this machine and this run, which are no part of the result. */
export interface TerminalFacts {
  /** What was typed after `npm run grade --`, so that a shorter run can be suggested. */
  readonly target: string;
  readonly seconds: number;
  readonly node: string;
  readonly sandbox: string;
}

/** Colours; each is the identity where there are none. */
export interface Palette {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
}

const width = 80;
const indent = '  ';

/** The student's daily view: every criterion on a line, then what to mend, the most points first. Fits 80 columns. */
export function renderTerminal(report: Report, facts: TerminalFacts, palette: Palette): string {
  const lossy = report.criteria
    .filter((criterion) => criterion.score < criterion.maxScore && !isToldAbove(criterion))
    .sort((a, b) => b.maxScore - b.score - (a.maxScore - a.score));
  const blocks = [
    headline(report, palette),
    problemLines(report.problems, palette),
    criterionLines(report.criteria, palette),
    ...lossy.map((criterion) => lossBlock(criterion, facts, palette)),
    consoleLines(report.console, palette),
    closing(report, facts, palette),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headline(report: Report, palette: Palette): string[] {
  const points = `${pointsText(report.score)} of ${pointsText(report.maxScore)} points`;
  const lines = [palette.bold(spread(`${report.assignment}  ${report.title}`, points))];
  if (report.only) lines.push(palette.dim(`only ${report.only.join(', ')}`));
  return lines;
}

function problemLines(problems: readonly ReportProblem[], palette: Palette): string[] {
  return problems.flatMap(({ file, line, column, severity, message }) => {
    const colour = severity === 'error' ? palette.red : palette.yellow;
    return [`${colour(severity)} ${file}:${line}:${column}`, ...wrapText(message, width, indent)];
  });
}

function criterionLines(criteria: readonly ReportCriterion[], palette: Palette): string[] {
  const widest = Math.max(...criteria.map(({ id }) => id.length), 0);
  return criteria.map(({ id, score, maxScore, status }) => {
    const share = maxScore === 0 ? 1 : score / maxScore;
    const colour = share === 1 ? palette.green : share === 0 ? palette.red : palette.yellow;
    const points = `${pointsText(score).padStart(5)} of ${pointsText(maxScore)}`.padEnd(14);
    const word = status === 'passed' ? '' : ` ${status}`;
    return `${colour(share === 1 ? '✓' : '✗')} ${id.padEnd(widest)}  ${colour(bar(share))} ${points}${palette.dim(word)}`.trimEnd();
  });
}

/** A file that did not load takes every function with it, and has told why among the problems. */
function isToldAbove({ status, cases }: ReportCriterion): boolean {
  return status === 'error' && cases.firstFailure?.call === '';
}

function lossBlock(criterion: ReportCriterion, { target }: TerminalFacts, palette: Palette): string[] {
  const points = `${pointsText(criterion.score)} of ${pointsText(criterion.maxScore)} points`;
  const lines = [palette.red(spread(`✗ ${criterion.id}`, points)), ...wrapText(criterion.message, width, indent)];
  const failure = criterion.cases.firstFailure;
  if (failure) {
    if (failure.error !== undefined && failure.bound !== undefined) {
      const difference = typeof failure.error === 'number' ? sizeText(failure.error) : failure.error;
      lines.push(...labelled('expected', `${failure.expected}    received ${failure.actual}`));
      lines.push(...labelled('difference', `${difference}    allowed ${sizeText(failure.bound)}`));
    }
    if (failure.call !== '') {
      const { passed, total } = criterion.cases;
      lines.push(...labelled('call', shortened(failure.call, 3 * (width - 15))));
      lines.push(
        ...labelled('cases', `${passed} of ${total} are right; this is ${failure.family} ${failure.index + 1}`),
      );
    }
  }
  if (criterion.mendFirst.length > 0) lines.push(...labelled('mend first', criterion.mendFirst.join(', ')));
  // Not wrapped: it is there to be copied.
  lines.push(`${indent}${'try again'.padEnd(12)}npm run grade -- ${target} --only ${criterion.id}`);
  return lines;
}

function consoleLines(text: string, palette: Palette): string[] {
  if (text === '') return [];
  const lines = text.replace(/\n+$/, '').split('\n');
  const shown = lines.slice(0, 20).flatMap((line) => wrapText(line, width, `${indent}| `));
  const rest = lines.length > 20 ? [`${indent}| (${lines.length - 20} more lines)`] : [];
  return [palette.dim('your code printed'), ...shown, ...rest];
}

function closing(report: Report, facts: TerminalFacts, palette: Palette): string[] {
  const total = `${pointsText(report.score)} of ${pointsText(report.maxScore)} points`;
  const how = `seed ${report.seed}, ${facts.seconds.toFixed(2)} s, Node ${facts.node}, sandbox ${facts.sandbox}`;
  return [palette.bold(total), palette.dim(how)];
}

function labelled(label: string, text: string): string[] {
  const [first = '', ...rest] = wrapText(text, width, ' '.repeat(14));
  return [`${indent}${label.padEnd(12)}${first.slice(14)}`, ...rest];
}

function bar(share: number): string {
  const full = share === 1 ? 10 : Math.min(9, Math.round(share * 10));
  return '█'.repeat(full) + '░'.repeat(10 - full);
}

/** Left and right on one line of the full width. */
function spread(left: string, right: string): string {
  return `${left}${' '.repeat(Math.max(2, width - left.length - right.length))}${right}`;
}

function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
