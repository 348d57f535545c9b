import type { ReportCriterion } from '../../contract/report.ts';
import { curvePlot, curvesShown } from './curve-plot.ts';
import { errorPlot } from './error-plot.ts';
import { heatMap } from './heat-map.ts';
import { type Markup, markup } from './markup.ts';

/** What can be seen of a criterion better than read: where entries differ, by how much, and how the loss went. */
export function plotsSection({ cases, curves }: ReportCriterion): Markup | undefined {
  const failure = cases.firstFailure?.parts ? cases.firstFailure : cases.smallest;
  const parts = failure?.parts ?? [];
  const which = failure ? `${failure.family} ${failure.index + 1}` : '';
  const figures = [
    ...figure(
      parts.length > 0 ? heatMap(parts) : undefined,
      markup`Where ${which} differs: ${key('heat', 'wrong entries')}, stronger where they are further off; ${key('within', 'right entries')}.`,
    ),
    ...figure(
      parts.length > 0 ? errorPlot(parts) : undefined,
      markup`Error of every entry of ${which}, in row-major order: ${sign('bad', '×', 'wrong')}, ${sign('good', '○', 'right')}, ${sign('bound', '┄', 'the bound')}. No error at all stands at the bottom.`,
    ),
    ...figure(curves ? curvePlot(curves) : undefined, curveCaption(curves ?? [])),
  ];
  return figures.length > 0 ? markup`<div class="plots">${figures}</div>` : undefined;
}

function curveCaption(curves: NonNullable<ReportCriterion['curves']>): Markup {
  const reference = curves.some(({ expected }) => expected)
    ? markup` ${sign('expected', '━', 'the reference')};`
    : undefined;
  const rest = curves.length > curvesShown ? ` The first ${curvesShown} of ${curves.length} trainings.` : '';
  return markup`Loss after each step: ${sign('received', '─', 'your code')};${reference} a gap where it is no finite number.${rest}`;
}

function figure(plot: Markup | undefined, caption: Markup): Markup[] {
  return plot ? [markup`<figure>${plot}<figcaption>${caption}</figcaption></figure>`] : [];
}

function key(name: string, text: string): Markup {
  return markup`<span class="key ${name}" aria-hidden="true"></span> ${text}`;
}

function sign(name: string, character: string, text: string): Markup {
  return markup`<span class="sign ${name}" aria-hidden="true">${character}</span> ${text}`;
}
