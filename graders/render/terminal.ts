import type { Report, ReportCriterion, ReportProblem } from '../contract/report.ts';
import { escapeLogLines } from './escape-log-lines.ts';
import { lostCriteria } from './lost-criteria.ts';
import { marginText } from './margin-text.ts';
import { pointsText } from './number-text.ts';
import { plainMath } from './plain-math.ts';
import { shortenText } from './shorten-text.ts';
import { lossBlock } from './terminal-loss.ts';
import { columns, indent, labelled, longestId, type Palette, spread } from './terminal-style.ts';
import { adjustmentText, totalText } from './total-text.ts';
import { wrapText } from './wrap-text.ts';

/** What a terminal shows besides the report: facts of this machine and this run, which are no part of the result. */
export interface TerminalFacts {
  /** What was typed after `npm run grade --`, so that a shorter run can be suggested. */
  readonly target: string;
  readonly seconds: number;
  readonly node: string;
  readonly sandbox: string;
  /** One line, or all there is to say; what a student wants day by day when absent. */
  readonly detail?: 'quiet' | 'verbose';
}

/** The student's daily view: every criterion on a line, then what to mend, the most points first. Fits 80 columns. */
export function renderTerminal(report: Report, facts: TerminalFacts, palette: Palette): string {
  if (facts.detail === 'quiet') return escapeLogLines(`${quietLine(report)}\n`);
  const isVerbose = facts.detail === 'verbose';
  const blocks = [
    headline(report, palette),
    problemLines(report.problems, palette),
    criterionLines(report.criteria, palette),
    ...lostCriteria(report).map((criterion) => lossBlock(criterion, facts.target, isVerbose, palette)),
    testLines(report, palette),
    isVerbose ? marginLines(report.criteria, palette) : [],
    consoleLines(report.console, isVerbose, palette),
    closing(report, facts, palette),
  ];
  const text = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  // A text that was wrapped may begin a line anywhere.
  return escapeLogLines(`${text.join('\n\n')}\n`);
}

function quietLine(report: Report): string {
  const { length } = report.problems;
  const parts = [
    ...(length > 0 ? [`${length} ${length === 1 ? 'problem' : 'problems'}`] : []),
    ...lostCriteria(report).map(({ id, score, maxScore }) => `${id} ${pointsText(score - maxScore)}`),
  ];
  return shortenText(`${report.assignment}  ${totalText(report)}  ${parts.join(', ')}`.trimEnd(), columns);
}

function headline(report: Report, palette: Palette): string[] {
  const lines = [palette.bold(spread(`${report.assignment}  ${report.title}`, totalText(report)))];
  if (report.only) lines.push(...wrapText(`only ${report.only.join(', ')}`, columns, '').map(palette.dim));
  return lines;
}

function problemLines(problems: readonly ReportProblem[], palette: Palette): string[] {
  return problems.flatMap(({ file, line, column, severity, message }) => {
    const colour = severity === 'error' ? palette.red : palette.yellow;
    return [`${colour(severity)} ${file}:${line}:${column}`, ...wrapText(message, columns, indent)];
  });
}

function criterionLines(criteria: readonly ReportCriterion[], palette: Palette): string[] {
  const widest = Math.min(Math.max(...criteria.map(({ id }) => id.length), 0), longestId);
  return criteria.map(({ id, score, maxScore, status }) => {
    const share = maxScore === 0 ? 1 : score / maxScore;
    const colour = share === 1 ? palette.green : share === 0 ? palette.red : palette.yellow;
    const points = `${pointsText(score).padStart(5)} of ${pointsText(maxScore)}`.padEnd(14);
    const word = status === 'passed' ? '' : ` ${status}`;
    const name = shortenText(id, longestId).padEnd(widest);
    return `${colour(share === 1 ? '✓' : '✗')} ${name}  ${colour(bar(share))} ${points}${palette.dim(word)}`.trimEnd();
  });
}

/** Full and empty only where all or nothing was earned. */
function bar(share: number): string {
  const full = share === 1 ? 10 : share === 0 ? 0 : Math.min(9, Math.max(1, Math.round(share * 10)));
  return '█'.repeat(full) + '░'.repeat(10 - full);
}

function marginLines(criteria: readonly ReportCriterion[], palette: Palette): string[] {
  const rows = criteria.flatMap(({ id, cases: { margin } }) =>
    margin === undefined ? [] : labelled(id, marginText(margin)),
  );
  return rows.length === 0 ? [] : [palette.dim('largest error of the cases that are right'), ...rows];
}

/** Extra credit stands beside the total. */
function testLines({ studentTests }: Report, palette: Palette): string[] {
  if (!studentTests) return [];
  const { title, score, maxScore, message } = studentTests;
  const points = `extra: ${pointsText(score)} of ${pointsText(maxScore)} points`;
  return [palette.bold(spread(plainMath(title), points)), ...wrapText(message, columns, indent)];
}

/** As many lines of output as a reader looks through. */
const linesShown = 20;

function consoleLines(text: string, isVerbose: boolean, palette: Palette): string[] {
  if (text === '') return [];
  const lines = text.replace(/\n+$/, '').split('\n');
  const count = isVerbose ? lines.length : linesShown;
  const shown = lines.slice(0, count).flatMap((line) => wrapText(line, columns, `${indent}| `));
  const rest = lines.length > count ? [`${indent}| (${lines.length - count} more lines: --verbose)`] : [];
  return [palette.dim('your code printed'), ...shown, ...rest];
}

function closing(report: Report, facts: TerminalFacts, palette: Palette): string[] {
  const how = `seed ${report.seed}, ${facts.seconds.toFixed(2)} s, Node ${facts.node}, sandbox ${facts.sandbox}`;
  const adjustment = adjustmentText(report);
  return [
    palette.bold(totalText(report)),
    ...(adjustment ? wrapText(escapeLogLines(adjustment), columns, '') : []),
    ...(report.withheld ? wrapText(report.withheld.message, columns, '') : []),
    ...wrapText(how, columns, '').map(palette.dim),
  ];
}
