import type { ReportNumber, ReportPart } from '../../contract/report.ts';
import { numberPairText } from '../number-text.ts';
import { isWrong } from './entry-difference.ts';
import { type Markup, markup } from './markup.ts';
import { type Slice, slicesOf } from './slices.ts';

/** More columns than these may be wider than a page, so that they have to be scrolled, by keyboard too. */
const columnsInSight = 6;

/** What was compared, matrix by matrix, expected beside received; a wrong entry has a mark before it. */
export function matrixTables(parts: readonly ReportPart[]): Markup {
  return markup`<div class="matrices">${parts.flatMap((part) => slicesOf(part).map((slice) => pairOfTables(part, slice)))}</div>`;
}

function pairOfTables(part: ReportPart, slice: Slice): Markup {
  return markup`<div class="pair" role="group" aria-label="${slice.name}">
<p class="name"><code>${slice.name}</code></p>
${table(part, slice, 'expected')}
${table(part, slice, 'received')}
</div>`;
}

function table(part: ReportPart, slice: Slice, side: 'expected' | 'received'): Markup {
  const { name, rows, columns } = slice;
  const isMatrix = part.shape.length > 1;
  const head = columns > 1 ? markup`<tr>${isMatrix ? markup`<td></td>` : ''}${columnHeads(columns)}</tr>` : undefined;
  const body = Array.from({ length: rows }, (_, row) => {
    const cells = Array.from({ length: columns }, (_, column) =>
      cell(part, slice.offset + row * columns + column, side),
    );
    return markup`<tr>${isMatrix ? markup`<th scope="row">${row}</th>` : ''}${cells}</tr>`;
  });
  const content = rows * columns === 0 ? markup`<tr><td>no entries</td></tr>` : [head, body];
  const scrolls =
    columns > columnsInSight ? markup` role="group" aria-label="${name}, ${side}" tabindex="0"` : undefined;
  return markup`<div class="scroll"${scrolls}><table class="${side}"><caption>${side}</caption>${content}</table></div>`;
}

function columnHeads(columns: number): Markup[] {
  return Array.from({ length: columns }, (_, column) => markup`<th scope="col">${column}</th>`);
}

function cell(part: ReportPart, i: number, side: 'expected' | 'received'): Markup {
  const [expected, received] = numberPairText(numberOf(part.expected[i]), numberOf(part.received[i]));
  if (side === 'expected') return markup`<td>${expected}</td>`;
  return isWrong(part, i) ? markup`<td class="wrong">≠ ${received}</td>` : markup`<td>${received}</td>`;
}

function numberOf(number: ReportNumber | undefined): number {
  return Number(number);
}
