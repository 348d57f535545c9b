import type { CsvTable } from '../../contract/csv-table.ts';
import { UsageError } from '../../contract/grader-error.ts';
import { visibleText } from '../visible-text.ts';

/** An assignment, as its column in a gradebook may be called. */
export interface NamedAssignment {
  readonly assignment: string;
  readonly title: string;
}

/**
 * The column of an assignment in a gradebook that was exported from Canvas: the only one whose name holds the assignment's id as a
 * word, or its title.
 *
 * Errors: `UsageError` where there is no such column or more than one, with the columns there are.
 */
export function gradebookColumn({ name, rows }: CsvTable, { assignment, title }: NamedAssignment): number {
  const header = (rows[0]?.cells ?? []).map(({ text }) => text.trim());
  // Canvas puts its own number of the assignment behind the name.
  const columns = header.flatMap((text, index) => (/ \(\d+\)$/.test(text) ? [{ text, index }] : []));
  if (columns.length === 0)
    throw new UsageError(
      `${name}: it is no gradebook of Canvas: export it there under Grades, Export, Entire Gradebook`,
    );
  const word = new RegExp(`(?<![\\p{L}\\p{N}])${assignment}(?![\\p{L}\\p{N}])`, 'iu');
  const byId = columns.filter(({ text }) => word.test(text));
  const byTitle = columns.filter(({ text }) => plain(text).includes(plain(title)));
  const [found, ...others] = byId.length > 0 ? both(byId, byTitle) : byTitle;
  if (found && others.length === 0) return found.index;
  const named = (found ? [found, ...others] : columns).map(({ text }) => visibleText(text, 60)).join(', ');
  throw new UsageError(
    found
      ? `${name}: more than one column could be that of ${assignment} ${title}: ${named}; remove the others`
      : `${name}: no column is called ${assignment} or ${title}; there are: ${named}`,
  );
}

interface Column {
  readonly text: string;
  readonly index: number;
}

/** Those that have the id and the title, where there are any. */
function both(byId: readonly Column[], byTitle: readonly Column[]): readonly Column[] {
  const shared = byId.filter((column) => byTitle.includes(column));
  return shared.length > 0 ? shared : byId;
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ');
}
