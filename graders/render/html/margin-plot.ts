import { dot, ruleX, ruleY } from '@observablehq/plot';
import type { ReportCriterion } from '../../contract/report.ts';
import { sizeText } from '../number-text.ts';
import { visibleText } from '../visible-text.ts';
import { drawPlot } from './draw-plot.ts';
import { logAxis } from './log-axis.ts';
import type { Markup } from './markup.ts';
import { plotWidth } from './panel-grid.ts';

/** How close the right answers of each criterion came to their bounds; `undefined` where no numbers were compared. */
export function marginPlot(criteria: readonly ReportCriterion[]): Markup | undefined {
  const rows = criteria.flatMap(({ id, cases: { margin } }) =>
    margin === undefined ? [] : [{ id: visibleText(id, 20), margin }],
  );
  if (rows.length === 0) return undefined;
  const x = logAxis([...rows.map(({ margin }) => margin), 1]);
  const placed = rows.map(({ id, margin }) => ({ id, margin: x.place(margin) }));
  const longest = Math.max(...rows.map(({ id }) => id.length));
  const told = rows.map(({ id, margin }) => `${id} ${sizeText(margin)}`).join(', ');
  return drawPlot(`Largest error as a share of its bound: ${told}`, {
    width: plotWidth,
    height: 30 + rows.length * 18,
    marginLeft: Math.min(150, 14 + longest * 6.2),
    marginRight: 14,
    marginTop: 6,
    marginBottom: 24,
    x: x.scale,
    y: { type: 'point', domain: rows.map(({ id }) => id), label: null, tickSize: 0, padding: 0.5 },
    marks: [
      ruleY(placed, { y: 'id', x1: x.place(0), x2: 'margin', stroke: 'var(--good)' }),
      dot(placed, { x: 'margin', y: 'id', r: 3.5, fill: 'var(--good)' }),
      ruleX([1], { stroke: 'var(--bound)', strokeWidth: 1.5, strokeDasharray: '5 3' }),
    ],
  });
}
