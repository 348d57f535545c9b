import type { PlotOptions } from '@observablehq/plot';

/** Where the panels of a plot stand, one for each name: pixels, and the places in Plot's grid of facets. */
export interface PanelGrid {
  /** The side of a cell. */
  readonly size: number;
  readonly facets: readonly Facet[];
  readonly labels: readonly (Facet & { readonly name: string })[];
  readonly frame: PlotOptions;
}

interface Facet {
  readonly fx: number;
  readonly fy: number;
}

/** As wide as the narrowest telephone allows, so that nothing is ever scaled down to where it can't be read. */
export const plotWidth = 320;

const largestCell = 24;
/** Smaller cells than these can't be told apart. */
const leastCell = 4;
const characterWidth = 6.2;
const margin = { marginTop: 22, marginRight: 2, marginBottom: 18, marginLeft: 20 };
const room = plotWidth - margin.marginLeft - margin.marginRight;
const between = { x: 14, y: 40 };

/** Panels of equal square cells, as many beside each other as there is room for; `undefined` if not even one fits. */
export function panelGrid(names: readonly string[], rows: number, columns: number): PanelGrid | undefined {
  const size = Math.min(largestCell, Math.max(8, Math.floor(120 / columns)), Math.floor(room / columns));
  if (!(size >= leastCell)) return undefined;
  const panel = { width: columns * size, height: rows * size };
  const label = Math.max(...names.map((name) => name.length)) * characterWidth;
  const step = Math.max(panel.width, label) + between.x;
  const across = Math.min(names.length, Math.max(1, Math.floor((room + between.x) / step)));
  const down = Math.ceil(names.length / across);
  const gap = step - panel.width;
  const facets = names.map((_, i) => ({ fx: i % across, fy: Math.floor(i / across) }));
  const inner = { width: across * step - gap, height: down * (panel.height + between.y) - between.y };
  return {
    size,
    facets,
    labels: names.map((name, i) => ({ name, ...(facets[i] as Facet) })),
    frame: {
      ...margin,
      // The last panel's name may be wider than the panel.
      marginRight: margin.marginRight + Math.max(0, label - panel.width),
      width: margin.marginLeft + margin.marginRight + inner.width + Math.max(0, label - panel.width),
      height: margin.marginTop + margin.marginBottom + inner.height,
      fx: { axis: null, paddingInner: across > 1 ? gap / step : 0, paddingOuter: 0, round: false },
      fy: {
        axis: null,
        paddingInner: down > 1 ? between.y / (panel.height + between.y) : 0,
        paddingOuter: 0,
        round: false,
      },
    },
  };
}
