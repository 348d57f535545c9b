import { cell, text } from '@observablehq/plot';
import type { ReportPart } from '../../contract/report.ts';
import { drawPlot } from './draw-plot.ts';
import { entryDifference, isWrong } from './entry-difference.ts';
import type { Markup } from './markup.ts';
import { panelGrid } from './panel-grid.ts';
import { type Slice, slicesOf } from './slices.ts';

interface Panel {
  readonly part: ReportPart;
  readonly slice: Slice;
}

/**
 * Where a result differs from the right one, one panel for each matrix of it; the stronger an entry's colour, the larger its difference
 * beside the others of its part. `undefined` where there is no pattern to be seen, or no room for it.
 */
export function heatMap(parts: readonly ReportPart[]): Markup | undefined {
  const panels = parts.flatMap((part) => slicesOf(part).map((slice) => ({ part, slice })));
  const rows = Math.max(...panels.map(({ slice }) => slice.rows));
  const columns = Math.max(...panels.map(({ slice }) => slice.columns));
  const grid = panelGrid(
    panels.map(({ slice }) => slice.name),
    rows,
    columns,
  );
  if (!grid || rows * columns < 2) return undefined;

  const { size, facets, labels, frame } = grid;
  const cells = panels.flatMap((panel, i) => cellsOf(panel).map((each) => ({ ...each, ...facets[i] })));
  const axis = { label: null, tickSize: 0, tickPadding: 3, padding: 0 };
  const isNumbered = size >= 12;
  return drawPlot(`Map of the entries that differ in ${panels.map(({ slice }) => slice.name).join(', ')}`, {
    ...frame,
    x: { ...axis, domain: range(columns), axis: isNumbered ? 'bottom' : null },
    y: { ...axis, domain: range(rows), axis: isNumbered ? 'left' : null },
    color: { type: 'identity' },
    marks: [
      cell(cells, { fx: 'fx', fy: 'fy', x: 'column', y: 'row', fill: 'colour', stroke: 'var(--line)', inset: 0.5 }),
      text(labels, { fx: 'fx', fy: 'fy', text: 'name', frameAnchor: 'top-left', dy: -12, fontSize: 11 }),
    ],
  });
}

function cellsOf({ part, slice }: Panel): { row: number; column: number; colour: string }[] {
  const largest = Math.max(...part.expected.map((_, i) => entryDifference(part, i)).filter(Number.isFinite));
  return range(slice.rows * slice.columns).map((i) => ({
    row: Math.floor(i / slice.columns),
    column: i % slice.columns,
    colour: colourOf(part, slice.offset + i, largest),
  }));
}

function colourOf(part: ReportPart, i: number, largest: number): string {
  if (!isWrong(part, i)) return 'var(--within)';
  const difference = entryDifference(part, i);
  const share = Number.isFinite(difference) ? difference / largest : 1;
  return `var(--heat-${Math.max(1, Math.ceil(share * 4))})`;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}
