import { axisX, barY, ruleY, text } from '@observablehq/plot';
import { drawPlot } from '../html/draw-plot.ts';
import type { Markup } from '../html/markup.ts';
import { plotWidth } from '../html/panel-grid.ts';

/** How many scores lie in each tenth of the full score; the last bar is of those with all of it. */
export function scorePlot(tenths: readonly number[]): Markup {
  const bars = tenths.map((count, i) => ({ count, from: String(10 * i) }));
  const told = bars
    .map(({ count, from }, i) => `${i === 10 ? '100 % and more' : `from ${from} %`} ${count}`)
    .join(', ');
  return drawPlot(`Students by score: ${told}`, {
    width: plotWidth,
    height: 190,
    marginLeft: 4,
    marginRight: 4,
    marginTop: 18,
    marginBottom: 34,
    x: { type: 'band', domain: bars.map(({ from }) => from), padding: 0.12 },
    y: { axis: null, domain: [0, Math.max(1, ...tenths)] },
    marks: [
      barY(bars, { x: 'from', y: 'count', fill: 'var(--expected)' }),
      text(
        bars.filter(({ count }) => count > 0),
        { x: 'from', y: 'count', text: 'count', dy: -7, fill: 'var(--ink)' },
      ),
      ruleY([0], { stroke: 'var(--soft)' }),
      axisX({ label: 'percent of the points; the last bar: 100 and more', labelAnchor: 'center', tickSize: 0 }),
    ],
  });
}
