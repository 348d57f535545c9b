import { describe, expect, test } from '@jest/globals';
import type { DrawnSetSplit } from '../contract/assignment.ts';
import type { Argument } from '../contract/value.ts';
import { valueOfArgument } from '../numerics/first-difference.ts';
import type { PlanContext } from './check.ts';
import { setSplit } from './set-split.ts';

const drawn: DrawnSetSplit = {
  kind: 'set-split',
  arguments: [],
  n: 4,
  subsets: [
    [0, 1],
    [1, 2, 3],
  ],
};

function judge(result: Argument) {
  const { data } = setSplit.plan(drawn, { criterion: 'splitFromPlanes' } as PlanContext);
  const observation = { outcome: 'returned', value: valueOfArgument(result), operations: 1 } as const;
  return setSplit.judge(JSON.parse(JSON.stringify(data)), [observation]);
}

describe('set-split', () => {
  test('accepts either side of every split, in any order', () => {
    for (const side of [[1], [0, 2, 3], [3, 2, 0], [0, 2], [1, 3], [3, 1, 3]]) expect(judge(side)).toEqual({});
  });

  test('names the first subset that lies on one side', () => {
    expect(judge([0, 1])).toEqual({ finding: { kind: 'unsplit', subset: [0, 1], holds: 'all' } });
    expect(judge([2])).toEqual({ finding: { kind: 'unsplit', subset: [0, 1], holds: 'none' } });
    expect(judge([0])).toEqual({ finding: { kind: 'unsplit', subset: [1, 2, 3], holds: 'none' } });
    expect(judge([])).toEqual({ finding: { kind: 'unsplit', subset: [0, 1], holds: 'none' } });
  });

  test.each([4, -1, 0.5, Number.NaN])('finds %d, which is no element', (element) => {
    expect(judge([1, element])).toEqual({ finding: { kind: 'no-element', element, n: 4 } });
  });

  test.each([[null], [{ s1: [1] }], [[[1], [0, 2, 3]]], [[true, false]], [1]])('tells a wrong form: %j', (result) => {
    expect(judge(result).finding?.kind).toBe('wrong-form');
  });
});
