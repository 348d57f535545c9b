import { dot, line, text } from '@observablehq/plot';
import type { ReportCriterion } from '../../contract/report.ts';
import { visibleText } from '../visible-text.ts';
import { drawPlot } from './draw-plot.ts';
import { logAxis } from './log-axis.ts';
import type { Markup } from './markup.ts';
import { plotWidth } from './panel-grid.ts';

type Curves = NonNullable<ReportCriterion['curves']>;

/** More curves than these make a page long and say nothing new. */
export const curvesShown = 6;
const panelHeight = 80;

interface Point {
  readonly fx: number;
  readonly fy: number;
  readonly step: number;
  readonly loss: number;
}

/** Losses along trainings, a panel for each, with the reference's where it trained as well. */
export function curvePlot(all: Curves): Markup {
  const curves = all.slice(0, curvesShown);
  const across = Math.min(2, curves.length);
  const down = Math.ceil(curves.length / across);
  const at = (i: number) => ({ fx: i % across, fy: Math.floor(i / across) });
  const pointsOf = (side: 'received' | 'expected') =>
    curves.flatMap(({ steps, [side]: losses = [] }, i) =>
      // What is no finite number leaves a gap in its line.
      losses.map((loss, j) => ({ ...at(i), step: steps[j] as number, loss: loss ?? Number.NaN })),
    );
  const received = pointsOf('received');
  const expected = pointsOf('expected');
  const y = logAxis([...received, ...expected].map(({ loss }) => loss).filter(Number.isFinite));
  const placed = (points: readonly Point[]) =>
    points.map((point) => ({ ...point, loss: Number.isNaN(point.loss) ? point.loss : y.place(point.loss) }));
  const channels = { fx: 'fx', fy: 'fy', x: 'step', y: 'loss' };
  const names = curves.map(({ label }, i) => ({ ...at(i), name: visibleText(label, 60).replaceAll(', ', '\n') }));
  const nameHeight = 6 + 12 * Math.max(...names.map(({ name }) => name.split('\n').length));
  const gap = nameHeight + 8;
  return drawPlot(`Loss along ${curves.map(({ label }) => label).join('; ')}`, {
    width: plotWidth,
    height: nameHeight + 22 + down * (panelHeight + gap) - gap,
    marginLeft: 46,
    marginRight: 8,
    marginTop: nameHeight,
    marginBottom: 22,
    x: { label: null, ticks: 3, tickSize: 4, tickFormat: String },
    y: { ...y.scale, insetTop: 4 },
    fx: { axis: null, paddingInner: 0.12, paddingOuter: 0 },
    fy: { axis: null, paddingInner: down > 1 ? gap / (panelHeight + gap) : 0, paddingOuter: 0, round: false },
    marks: [
      line(placed(expected), { ...channels, z: null, stroke: 'var(--expected)', strokeWidth: 4, strokeOpacity: 0.45 }),
      line(placed(received), { ...channels, z: null, stroke: 'var(--received)', strokeWidth: 1.5 }),
      dot(received.length > 40 ? [] : placed(received), { ...channels, r: 2, fill: 'var(--received)' }),
      text(names, {
        fx: 'fx',
        fy: 'fy',
        text: 'name',
        frameAnchor: 'top-left',
        dy: -4,
        lineAnchor: 'bottom',
        fontSize: 10,
      }),
    ],
  });
}
