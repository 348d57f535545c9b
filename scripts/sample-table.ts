import type { Report } from '../graders/contract/report.ts';
import { pointsText } from '../graders/render/number-text.ts';
import { lostBy } from './grade-folder.ts';
import type { Sample } from './samples.ts';

/** The samples of one assignment with what became of each, as a Markdown table. */
export function sampleTable(assignment: string, rows: readonly string[]): string {
  return [`## ${assignment}`, '', '| sample | score | loses |', '| --- | ---: | --- |', ...rows].join('\n');
}

/** One sample's line in the table. */
export function sampleRow({ assignment, name, title }: Sample, report: Report): string {
  const link = `[${name}](../assignments/${assignment}/samples/${name}/)`;
  return `| ${link}: ${title.replaceAll('|', '\\|')} | ${pointsText(report.score)} | ${lostBy(report).join(', ')} |`;
}
