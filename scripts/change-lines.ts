import type { ChangeKind, ScoreChange } from '../graders/contract/score-change.ts';
import { pointsText } from '../graders/render/number-text.ts';
import { criterionChangeText } from '../graders/render/tables/changes-csv.ts';
import { visibleText } from '../graders/render/visible-text.ts';

/** More rows are for a spreadsheet. */
const mostRows = 40;

const words: Readonly<Record<ChangeKind, string>> = {
  lost: 'without a report now',
  lowered: 'lower',
  raised: 'higher',
  moved: 'the same from other criteria',
  new: 'without a report before',
  same: 'as before',
};

/** What a regrade changes: how many of each kind, then a row for each student whose score is another, lost and lower ones first. */
export function changeLines(changes: readonly ScoreChange[]): string[] {
  const kinds = Object.keys(words) as ChangeKind[];
  const counts = kinds.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${count} ${words[kind]}`];
  });
  const told = changes.filter(({ kind }) => kind !== 'same');
  const shown = told.slice(0, mostRows).map(cellsOf);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...shown.map((cells) => cells[column]?.length ?? 0)));
  const rows = shown.map((cells) =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const more = told.length > mostRows ? [`and ${told.length - mostRows} more`] : [];
  return [`scores before lateness and exceptions: ${counts.join(', ')}`, ...rows.map((row) => `  ${row}`), ...more];
}

function cellsOf({ id, kind, before, after, criteria }: ScoreChange): string[] {
  const text = (points: number | undefined) => (points === undefined ? '-' : pointsText(points));
  const difference = before === undefined || after === undefined ? '' : signed(after - before);
  const reason = criteria.length > 0 ? criteria.map(criterionChangeText).join(', ') : words[kind];
  return [visibleText(id, 40), `${text(before)} to ${text(after)}`, difference, visibleText(reason, 200)];
}

function signed(points: number): string {
  return `${points > 0 ? '+' : ''}${pointsText(points)}`;
}
