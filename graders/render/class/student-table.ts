import type { ClassResult, CriterionRow, StudentRow } from '../../contract/class-result.ts';
import { type Markup, markup } from '../html/markup.ts';
import { pointsText } from '../number-text.ts';
import { visibleText } from '../visible-text.ts';
import { isLost } from './is-lost.ts';
import { marksOf, markWords } from './marks-of.ts';
import type { MistakeStatistics } from './mistake-statistics.ts';
import { studentFilters, tokensFor } from './student-filters.ts';
import { reportAddress, shownName, studentLink } from './student-link.ts';

/** A column that not every class needs, or that is made of the row as a whole. */
interface Column {
  readonly title: string;
  /** How it is sorted; words are what the search looks at, too. */
  readonly kind: 'words' | 'number';
  readonly cell: (row: StudentRow) => Markup | string;
}

/** All students with all criteria, and what chooses among them; without a script it is a table and no more. */
export function studentTable(result: ClassResult, mistakes: readonly MistakeStatistics[]): Markup {
  const { rows, criteria } = result;
  const columns = columnsFor(rows);
  const tokens = tokensFor(result, mistakes);
  const heads = [
    markup`<th scope="col" data-sort="words">Student</th>`,
    ...columns.map(({ title, kind }) => markup`<th scope="col" data-sort="${kind}">${title}</th>`),
    ...criteria.map(
      ({ id, maxScore }) =>
        markup`<th scope="col" data-sort="number" class="criterion-head"><span>${visibleText(id, 24)} <small>of ${pointsText(maxScore)}</small></span></th>`,
    ),
    markup`<th scope="col" data-sort="words">Mistakes</th>`,
  ];
  return markup`${studentFilters(result, mistakes)}
<div class="scroll roster" tabindex="0" role="region" aria-label="Table of students">
<table id="student-table">
<thead><tr>${heads}</tr></thead>
<tbody>
${rows.map((row) => studentRow(row, columns, criteria, tokens(row)))}</tbody>
</table>
</div>
<button type="button" id="more-students" hidden></button>`;
}

function columnsFor(rows: readonly StudentRow[]): Column[] {
  const columns: (Column & { readonly isNeeded?: (row: StudentRow) => boolean })[] = [
    {
      title: 'Section',
      kind: 'words',
      cell: ({ student }) => visibleText(student.section ?? '', 40),
      isNeeded: ({ student }) => Boolean(student.section),
    },
    { title: 'State', kind: 'words', cell: stateText },
    { title: 'Score', kind: 'number', cell: (row) => (hasScore(row) ? pointsText(row.adjusted.score) : '') },
    {
      title: 'Raw',
      kind: 'number',
      cell: ({ state, adjusted }) => (state === 'not-graded' ? '' : pointsText(adjusted.raw)),
      isNeeded: ({ adjusted }) => adjusted.raw !== adjusted.score || adjusted.isExcused,
    },
    {
      title: 'Days late',
      kind: 'number',
      cell: ({ adjusted }) => (adjusted.lateDays > 0 ? String(adjusted.lateDays) : ''),
      isNeeded: ({ adjusted }) => adjusted.lateDays > 0,
    },
  ];
  return columns.filter(({ isNeeded }) => !isNeeded || rows.some(isNeeded));
}

/** Where the grader failed there is no score, rather than a zero; and one that does not count is not to be read as one. */
function hasScore({ state, adjusted }: StudentRow): boolean {
  return !adjusted.isExcused && (state !== 'not-graded' || adjusted.reasons.length > 0);
}

function stateText(row: StudentRow): string {
  const [state, ...others] = marksOf(row);
  const told = state === 'graded' && others.length > 0 ? others : [state!, ...others];
  return told.map((mark) => markWords[mark]).join(', ');
}

function studentRow(
  row: StudentRow,
  columns: readonly Column[],
  criteria: ClassResult['criteria'],
  tokens: string,
): Markup {
  const scored = new Map(row.criteria.map((criterion) => [criterion.id, criterion]));
  const mistakes = new Set(row.criteria.flatMap((criterion) => criterion.mistakes).map(({ name }) => name));
  return markup`<tr data-is="${tokens}"><th scope="row">${studentLink(row)}${details(row)}</th>${columns.map(
    ({ kind, cell }) => markup`<td${kind === 'words' ? words : undefined}>${cell(row)}</td>`,
  )}${criteria.map(({ id }) => pointsCell(scored.get(id)))}<td${words}>${visibleText([...mistakes].join(', '))}</td></tr>
`;
}

const words: Markup = { html: ' class="words"' };

/** What else a student is known by; the id stands in the name's place already where there is no name. */
function details({ student, file }: StudentRow): Markup {
  const texts = [student.id, student.email ?? ''].map((text) => visibleText(text, 80));
  const others = texts.filter((text) => text !== shownName(student));
  const json = file === undefined ? undefined : markup` <a href="${reportAddress(file)}.json">JSON</a>`;
  return markup` <small><bdi>${others.join(' ')}</bdi>${json}</small>`;
}

function pointsCell(criterion: CriterionRow | undefined): Markup {
  if (!criterion) return emptyCell;
  const tone = isLost(criterion) ? { html: criterion.score > 0 ? ' class="fair"' : ' class="bad"' } : undefined;
  return markup`<td${tone}>${pointsText(criterion.score)}</td>`;
}

const emptyCell: Markup = { html: '<td></td>' };
