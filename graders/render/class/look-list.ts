import type { StudentRow } from '../../contract/class-result.ts';
import type { Status } from '../../contract/score-sheet.ts';
import { type Markup, markup } from '../html/markup.ts';
import { numberText, pointsText } from '../number-text.ts';
import { visibleText } from '../visible-text.ts';
import { type Mark, marksOf } from './marks-of.ts';
import { studentLink } from './student-link.ts';

interface Group {
  readonly mark: Mark;
  readonly title: string;
  /** What stands beside each name. */
  readonly told: (row: StudentRow) => string;
  /** The lower, the sooner; the order of the class where it is absent. */
  readonly order?: (row: StudentRow) => number;
}

const groups: readonly Group[] = [
  { mark: 'not-graded', title: 'The grader failed: there is no score', told: ({ problem }) => problem ?? '' },
  { mark: 'refused', title: 'Could not be opened', told: ({ problem }) => problem ?? '' },
  { mark: 'unknown', title: 'Not on the roster', told: ({ problem }) => problem ?? '' },
  { mark: 'timed-out', title: 'Timed out', told: (row) => where(row, 'timeout') },
  { mark: 'crashed', title: 'Crashed, or did not load', told: (row) => where(row, 'error') },
  {
    mark: 'near-miss',
    title: 'Near misses: the first wrong entry is within 10 times its bound',
    told: misses,
    order: nearest,
  },
  { mark: 'adjusted', title: 'Scores adjusted', told: adjustment },
];

/** Who should be looked at by a human, and why; `undefined` where nobody is. */
export function lookList(rows: readonly StudentRow[]): Markup | undefined {
  const folds = groups.flatMap((group) => {
    const { mark, title, told, order } = group;
    const members = rows.filter((row) => marksOf(row).includes(mark));
    if (members.length === 0) return [];
    if (order) members.sort((a, b) => order(a) - order(b));
    const items = members.map(
      (row) => markup`<li>${studentLink(row)} <span class="title">${visibleText(told(row))}</span></li>`,
    );
    return markup`<details class="look"><summary><strong>${members.length}</strong> ${title}</summary>
<p class="title"><a href="#students" data-show="${mark}">show them in the table</a></p>
<ul>${items}</ul></details>`;
  });
  return folds.length > 0 ? markup`${folds}` : undefined;
}

function where({ criteria }: StudentRow, status: Status): string {
  const ids = criteria.filter((criterion) => criterion.status === status).map(({ id }) => id);
  return ids.length > 1 && ids.length === criteria.length ? `all ${ids.length} criteria` : ids.join(', ');
}

function misses({ criteria }: StudentRow): string {
  return criteria
    .flatMap(({ id, nearMiss }) => (nearMiss === undefined ? [] : `${id}: ${numberText(nearMiss, 3)} times the bound`))
    .join(', ');
}

function nearest({ criteria }: StudentRow): number {
  return Math.min(...criteria.map(({ nearMiss }) => nearMiss ?? Number.POSITIVE_INFINITY));
}

function adjustment({ adjusted }: StudentRow): string {
  const { raw, score, isExcused, reasons } = adjusted;
  const change = isExcused || raw === score ? '' : `${pointsText(raw)} becomes ${pointsText(score)}. `;
  return change + reasons.join(' ');
}
