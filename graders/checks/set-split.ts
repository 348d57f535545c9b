import type { DrawnSetSplit } from '../contract/assignment.ts';
import type { NoElement, Unsplit } from '../contract/finding.ts';
import { readPart } from '../numerics/read-part.ts';
import { formOf } from '../numerics/read-tensor.ts';
import type { Check } from './check.ts';

type SetSplitData = Pick<DrawnSetSplit, 'n' | 'subsets'>;

/** The returned list of elements holds some of each subset and not all of it, so that neither it nor the rest swallows one. */
export const setSplit: Check<DrawnSetSplit, SetSplitData> = {
  name: 'set-split',
  draws: 'set-split',

  plan({ arguments: args, n, subsets }, { criterion }) {
    return { calls: [{ export: criterion, arguments: args, watch: false }], data: { n, subsets } };
  },

  judge({ n, subsets }, [observation]) {
    if (!observation) throw new RangeError('set-split: one observation wanted');
    if (observation.outcome !== 'returned') return { finding: { kind: 'no-value', observation } };
    const { value } = observation;
    if (!Array.isArray(value)) {
      const form = { expected: { kind: 'list' }, received: formOf(value) } as const;
      return { finding: { kind: 'wrong-form', part: '', index: [], ...form } };
    }
    const read = readPart(value, '', [value.length]);
    if ('misfit' in read) return { finding: read.misfit };
    const side = new Set(read.data);
    const finding = noElement(side, n) ?? unsplit(side, subsets);
    return finding ? { finding } : {};
  },
};

function noElement(side: ReadonlySet<number>, n: number): NoElement | undefined {
  const element = [...side].find((each) => !(Number.isInteger(each) && each >= 0 && each < n));
  return element === undefined ? undefined : { kind: 'no-element', element, n };
}

function unsplit(side: ReadonlySet<number>, subsets: readonly (readonly number[])[]): Unsplit | undefined {
  for (const subset of subsets) {
    if (subset.every((element) => side.has(element))) return { kind: 'unsplit', subset, holds: 'all' };
    if (!subset.some((element) => side.has(element))) return { kind: 'unsplit', subset, holds: 'none' };
  }
  return undefined;
}
