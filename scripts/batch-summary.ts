import type { ClassResult, StudentRow } from '../graders/contract/class-result.ts';
import { visibleText } from '../graders/render/visible-text.ts';

/** More lines of one kind tell nothing that the page does not tell better. */
const mostLines = 10;

/** What a person should look at after a batch, in lines; those with a cause for each student first. */
export function batchSummary({ rows }: ClassResult, problems: readonly string[]): string[] {
  const inState = (state: StudentRow['state']) => rows.filter((row) => row.state === state);
  const hasStatus = (status: string) => rows.filter(({ criteria }) => criteria.some((each) => each.status === status));
  const counts = [
    [inState('graded'), 'graded'],
    [inState('nothing-handed-in'), 'handed in nothing'],
    [rows.filter(({ student }) => !student.isOnRoster), 'not on the roster'],
    [hasStatus('timeout'), 'ran out of time'],
    [hasStatus('error'), 'with functions that failed to run'],
    [rows.filter(({ criteria }) => criteria.some(({ nearMiss }) => nearMiss !== undefined)), 'near misses'],
  ] as const;
  return [
    ...problems.map((line) => visibleText(line)),
    ...named(inState('not-graded'), 'not graded'),
    ...named(inState('refused'), 'refused'),
    counts.flatMap(([found, what]) => (found.length > 0 ? [`${found.length} ${what}`] : [])).join(', '),
  ];
}

function named(rows: readonly StudentRow[], what: string): string[] {
  const lines = rows.map(({ student, problem = '' }) => visibleText(`${what}: ${student.id}: ${problem}`));
  const more = lines.length - mostLines;
  return more > 0 ? [...lines.slice(0, mostLines), `${what}: ${more} more`] : lines;
}
