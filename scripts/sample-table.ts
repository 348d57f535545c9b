import type { Report } from '../graders/contract/report.ts';
import { pointsText } from '../graders/render/number-text.ts';
import { lostBy } from './grade-folder.ts';
import type { Sample } from './samples.ts';

/** The samples of one assignment with what became of each, as a Markdown table. */
export function sampleTable(assignment: string, rows: readonly string[]): string {
  return [
    `## ${assignment}`,
    '',
    '| sample | score | loses | likely cause named |',
    '| --- | ---: | --- | --- |',
    ...rows,
  ].join('\n');
}

/** One sample's line in the table. */
export function sampleRow({ assignment, name, title }: Sample, report: Report): string {
  const link = `[${name}](../assignments/${assignment}/samples/${name}/)`;
  const cells = [
    `${link}: ${title.replaceAll('|', '\\|')}`,
    pointsText(report.score),
    lostBy(report).join(', '),
    named(report),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Each cause with the criteria that it was named for. */
function named({ criteria }: Report): string {
  const causes = new Map<string, string[]>();
  for (const { id, diagnosis } of criteria) {
    for (const { misconception } of diagnosis) causes.set(misconception, [...(causes.get(misconception) ?? []), id]);
  }
  return [...causes].map(([cause, ids]) => `${cause} (${ids.join(', ')})`).join('; ');
}
