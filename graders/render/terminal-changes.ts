import type { Report } from '../contract/report.ts';
import { escapeLogLines } from './escape-log-lines.ts';
import { pointsText } from './number-text.ts';
import type { Palette } from './terminal-style.ts';

/** What became better and worse from one report to the next: the total, then the criteria whose points changed. */
export function renderChanges(before: Report, after: Report, palette: Palette): string {
  const rows = after.criteria.flatMap(({ id, score, maxScore }) => {
    const old = before.criteria.find((criterion) => criterion.id === id)?.score ?? 0;
    const change = difference(old, score);
    if (change === 0) return [];
    const colour = change > 0 ? palette.green : palette.red;
    const line = `  ${signed(change).padStart(6)}  ${id}: ${pointsText(score)} of ${pointsText(maxScore)} points`;
    return [colour(line)];
  });
  const change = difference(before.score, after.score);
  const total =
    rows.length === 0
      ? 'Since the last run no points have changed.'
      : `Since the last run: ${change === 0 ? 'the same points in all' : `${signed(change)} points`}.`;
  return escapeLogLines(`${[palette.bold(total), ...rows].join('\n')}\n`);
}

/** In whole hundredths, so that 0.3 less 0.1 is 0.2. */
function difference(before: number, after: number): number {
  return Math.round((after - before) * 100) / 100;
}

/** With a sign that is seen without colours. */
function signed(change: number): string {
  return change > 0 ? `+${pointsText(change)}` : pointsText(change);
}
