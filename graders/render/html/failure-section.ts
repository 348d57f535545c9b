import type { FirstFailure } from '../../contract/report.ts';
import { sizeText } from '../number-text.ts';
import { callLines } from './call-lines.ts';
import { type Markup, markup } from './markup.ts';
import { matrixTables } from './matrix-tables.ts';

/** One failed case: the call, what was expected and received, and all that was compared. */
export function failureSection(failure: FirstFailure): Markup {
  const { call, parts, entries = 0 } = failure;
  return markup`<div class="case">
${call === '' ? undefined : markup`<pre><code>${callLines(call)}</code></pre>`}
${values(failure)}
${parts && entries > 1 ? matrixTables(parts) : undefined}
</div>`;
}

function values({ entry, expected, actual, error, bound, differing, entries }: FirstFailure): Markup {
  const rows: (readonly [string, string])[] = [
    ...(entry === undefined ? [] : [['entry furthest off', entry] as const]),
    ['expected', expected],
    ['received', actual],
  ];
  if (error !== undefined) rows.push(['difference', typeof error === 'number' ? sizeText(error) : error]);
  if (bound !== undefined) rows.push(['allowed', sizeText(bound)]);
  if (differing !== undefined && entries !== undefined)
    rows.push(['entries that differ', `${differing} of ${entries}`]);
  return markup`<dl class="values">${rows.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
