import type { Report, ReportCriterion } from '../contract/report.ts';
import { escapeLogLines } from './escape-log-lines.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { lossFacts } from './loss-facts.ts';
import { lostCriteria } from './lost-criteria.ts';
import { markdownCodeBlock } from './markdown-code-block.ts';
import { mathMarkdown } from './markdown-math.ts';
import { pointsText } from './number-text.ts';
import { adjustmentText, finalScore } from './total-text.ts';
import { visibleText } from './visible-text.ts';

/** UTF-16 units that GitHub takes in a comment; a job's summary may hold 1 MiB, which is more than these ever make in UTF-8. */
export const longestComment = 65_536;

/** For the sentence that says what is left out, and for what `escapeLogLines` adds. */
const reserve = 500;

/** A report for a pull request's comment or a job's summary, in GitHub's Markdown: the total, each criterion, then what to mend. */
export function renderMarkdown(report: Report): string {
  const blocks = [
    problemBlock(report),
    criterionTable(report),
    ...lostCriteria(report).map((criterion) => lossBlock(criterion, report)),
    testBlock(report),
    consoleBlock(report.console),
    `Seed ${escapeMarkdown(visibleText(report.seed))}, nablagrade ${escapeMarkdown(report.grader.version)}.`,
  ];
  let text = heading(report);
  let leftOut = 0;
  for (const block of blocks.filter((each) => each !== '')) {
    if (text.length + block.length + reserve < longestComment) text += `\n\n${block}`;
    else leftOut += 1;
  }
  if (leftOut > 0)
    text += `\n\nShortened to fit into a comment: ${leftOut} parts are left out here; npm run grade shows them.`;
  // Printed in a runner's log, a line of a code block could still be an order to it.
  return escapeLogLines(`${text}\n`);
}

function heading(report: Report): string {
  const { assignment, title, maxScore, only, withheld } = report;
  const total = ofPoints(finalScore(report), maxScore);
  const line = `## ${escapeMarkdown(assignment)}: ${mathMarkdown(visibleText(title, 120))}: ${total}`;
  const adjustment = adjustmentText(report);
  const scope = only ? [`Only ${only.map((id) => escapeMarkdown(id)).join(', ')}.`] : [];
  const told = [...(adjustment ? [adjustment] : []), ...(withheld ? [withheld.message] : [])];
  return [line, ...scope, ...told.map((text) => escapeMarkdown(visibleText(text, 1000)))].join('\n\n');
}

function problemBlock({ problems }: Report): string {
  return problems
    .map(({ file, line, column, severity, message }) => {
      const place = `${escapeMarkdown(visibleText(file, 120))}:${line}:${column}`;
      return `- **${severity}** ${place}: ${escapeMarkdown(visibleText(message))}`;
    })
    .join('\n');
}

function criterionTable(report: Report): string {
  const { criteria, score, maxScore, adjusted } = report;
  const rows = criteria.map((criterion) => {
    const sign = criterion.score < criterion.maxScore ? '❌' : '✅';
    const name = `**${escapeMarkdown(criterion.id)}** ${mathMarkdown(visibleText(criterion.title, 200))}`;
    return `| ${sign} | ${name} | ${criterion.status} | ${pointsText(criterion.score)} of ${pointsText(criterion.maxScore)} |`;
  });
  const sum = (name: string, points: number) =>
    `| | **${name}** | | **${pointsText(points)} of ${pointsText(maxScore)}** |`;
  const sums = [...(adjusted ? [sum('Earned', score)] : []), sum('Total', finalScore(report))];
  return ['| | Criterion | Status | Points |', '| --- | --- | --- | ---: |', ...rows, ...sums].join('\n');
}

function lossBlock(criterion: ReportCriterion, { assignment }: Report): string {
  let text = `### ${escapeMarkdown(criterion.id)}: ${ofPoints(criterion.score, criterion.maxScore)}`;
  text += `\n\n${escapeMarkdown(visibleText(criterion.message, 800))}`;
  let inList = false;
  for (const { label, text: said, isCode } of lossFacts(criterion, assignment)) {
    const item = isCode ? `${label}:\n\n${markdownCodeBlock(said)}` : `- ${label}: ${mathMarkdown(visibleText(said))}`;
    text += `${inList && !isCode ? '\n' : '\n\n'}${item}`;
    inList = !isCode;
  }
  return text;
}

function testBlock({ studentTests }: Report): string {
  if (!studentTests) return '';
  const { title, score, maxScore, message } = studentTests;
  const points = `${ofPoints(score, maxScore)}, beside the total`;
  return `### ${mathMarkdown(visibleText(title, 200))}: ${points}\n\n${escapeMarkdown(visibleText(message, 800))}`;
}

function consoleBlock(text: string): string {
  if (text === '') return '';
  const lines = text.replace(/\n+$/, '').split('\n');
  const shown = lines.slice(0, 100).join('\n');
  const more = lines.length > 100 ? `\n\n${lines.length - 100} more lines` : '';
  return `<details><summary>Your code printed</summary>\n\n${markdownCodeBlock(shown)}${more}\n\n</details>`;
}

function ofPoints(score: number, maxScore: number): string {
  return `${pointsText(score)} of ${pointsText(maxScore)} points`;
}
