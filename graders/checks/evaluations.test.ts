import { describe, expect, test } from '@jest/globals';
import type { Expected } from '../contract/expected.ts';
import type { Returned } from '../contract/observation.ts';
import { evaluations } from './evaluations.ts';

const f = { functionSource: '(x) => x[0]' };
const answer: Expected = { kind: 'tensor', shape: [2], data: [1, 0], roundoff: [0, 0] };
const context = {
  criterion: 'evaluations',
  tolerance: { roundoffs: 64, relative: 0, absolute: 0 },
  cases: {},
};
const inputs = { kind: 'evaluations', export: 'differences', arguments: [f, [1, 2], 0.5], most: 3 } as const;
const { calls, data } = evaluations.plan(inputs, context);

const returned = (functionCalls: Record<number, number>, value = [1, 0]): Returned => ({
  outcome: 'returned',
  value,
  operations: 1,
  functionCalls,
});

describe('evaluations', () => {
  test('makes one call, and the functions are found among its arguments', () => {
    expect(calls).toEqual([{ export: 'differences', arguments: inputs.arguments, watch: false }]);
    expect(data.functions).toEqual([0]);
  });

  test('passes from one call of the function to as many as are allowed', () => {
    expect(evaluations.judge(data, [returned({ 0: 1 })], answer)).toEqual({});
    expect(evaluations.judge(data, [returned({ 0: 3 })], answer)).toEqual({});
  });

  test('one call more is a finding, and so is none', () => {
    const finding = { kind: 'wrong-evaluations', argument: 0, most: 3 };
    expect(evaluations.judge(data, [returned({ 0: 4 })], answer)).toEqual({ finding: { ...finding, calls: 4 } });
    expect(evaluations.judge(data, [returned({ 0: 0 })], answer)).toEqual({ finding: { ...finding, calls: 0 } });
    expect(evaluations.judge(data, [returned({})], answer)).toEqual({ finding: { ...finding, calls: 0 } });
  });

  test('wrong numbers pass, a wrong form and NaN do not', () => {
    expect(evaluations.judge(data, [returned({ 0: 3 }, [7, -1])], answer)).toEqual({});
    expect(evaluations.judge(data, [returned({ 0: 3 }, [7])], answer).finding).toMatchObject({ kind: 'wrong-form' });
    expect(evaluations.judge(data, [returned({ 0: 3 }, [7, Number.NaN])], answer).finding).toMatchObject({
      kind: 'mismatch',
    });
  });

  test('a call without a result is a finding', () => {
    const observation = { outcome: 'missing' } as const;
    expect(evaluations.judge(data, [observation], answer)).toEqual({ finding: { kind: 'no-value', observation } });
  });

  test('a call that hands over no function cannot be planned', () => {
    expect(() => evaluations.plan({ ...inputs, arguments: [[1, 2]] }, context)).toThrow('is handed no function');
  });
});
