import { mutationOperators } from './mutant.ts';
import type { TriedMutant } from './try-mutants.ts';

/** What became of the mutants of one assignment, operator by operator, as a Markdown table. */
export function mutantTable(assignment: string, tried: readonly TriedMutant[]): string {
  const rows = mutationOperators
    .map((operator) => ({ operator, of: tried.filter(({ mutant }) => mutant.operator === operator) }))
    .filter(({ of }) => of.length > 0)
    .map(({ operator, of }) => row(operator, of));
  return [
    `## ${assignment}`,
    '',
    '| change | made | killed | equivalent | survived |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
    row('all', tried),
  ].join('\n');
}

function row(name: string, tried: readonly TriedMutant[]): string {
  const killed = tried.filter(({ loses }) => loses.length > 0).length;
  const equivalent = tried.filter(({ loses, isMarked }) => loses.length === 0 && isMarked).length;
  const counts = [tried.length, killed, equivalent, tried.length - killed - equivalent];
  return `| ${name} | ${counts.join(' | ')} |`;
}
