import { dot, line, ruleX } from '@observablehq/plot';
import type { ReportPart } from '../../contract/report.ts';
import { drawPlot } from './draw-plot.ts';
import { entryDifference, isWrong } from './entry-difference.ts';
import { logAxis } from './log-axis.ts';
import type { Markup } from './markup.ts';
import { plotWidth } from './panel-grid.ts';

/** Every compared entry, part after part in row-major order: its error, and the bound that it must not exceed. */
export function errorPlot(parts: readonly ReportPart[]): Markup | undefined {
  const entries = parts.flatMap((part) =>
    part.expected.map((_, i) => ({
      error: entryDifference(part, i),
      bound: Number(part.bounds[i]),
      wrong: isWrong(part, i),
    })),
  );
  if (entries.length < 2) return undefined;
  const y = logAxis(entries.flatMap(({ error, bound }) => [error, bound]));
  const shown = entries.map(({ error, bound, wrong }, i) => ({
    i,
    error: y.place(error),
    bound: y.place(bound),
    wrong,
  }));
  const wrong = entries.filter((entry) => entry.wrong).length;
  return drawPlot(`Error of each entry against its bound: ${wrong} of ${entries.length} are above it`, {
    width: plotWidth,
    height: 200,
    marginLeft: 46,
    marginRight: 6,
    marginTop: 10,
    marginBottom: 18,
    x: { domain: [-0.5, entries.length - 0.5], axis: null },
    y: y.scale,
    symbol: { type: 'identity' },
    color: { type: 'identity' },
    marks: [
      ruleX(borders(parts), { stroke: 'var(--line)' }),
      line(shown, {
        x: 'i',
        y: 'bound',
        curve: 'step',
        stroke: 'var(--bound)',
        strokeWidth: 1.5,
        strokeDasharray: '5 3',
      }),
      dot(shown, { x: 'i', y: 'error', symbol: symbolOf, stroke: colourOf, r: 3, strokeWidth: 1.5 }),
    ],
  });
}

function symbolOf({ wrong }: { wrong: boolean }): string {
  return wrong ? 'times' : 'circle';
}

function colourOf({ wrong }: { wrong: boolean }): string {
  return wrong ? 'var(--bad)' : 'var(--good)';
}

/** Between the last entry of one part and the first one of the next. */
function borders(parts: readonly ReportPart[]): number[] {
  const lengths = parts.slice(0, -1).map(({ expected }) => expected.length);
  return lengths.map((_, i) => lengths.slice(0, i + 1).reduce((sum, length) => sum + length, -0.5));
}
