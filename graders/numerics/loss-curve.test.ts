import { describe, expect, test } from '@jest/globals';
import type { Expected } from '../contract/expected.ts';
import type { Value } from '../contract/value.ts';
import { lossCurve } from './loss-curve.ts';

const result = (losses: Value): Value => ({ kind: 'object', entries: new Map([['losses', losses]]) });
const expected = (data: number[]): Expected => ({
  kind: 'fields',
  fields: { losses: { kind: 'tensor', shape: [data.length], data, roundoff: data.map(() => 0) } },
});

describe('lossCurve', () => {
  test('a short curve is told whole, beside the reference', () => {
    expect(lossCurve(result([4, 2, 1]), expected([4, 2, 1.00000049]))).toEqual({
      steps: [0, 1, 2],
      received: [4, 2, 1],
      expected: [4, 2, 1],
    });
  });

  test('a long one is thinned to 101 entries with both ends, the same ones on both sides', () => {
    const losses = Array.from({ length: 3001 }, (_, s) => 1 / (s + 1));
    const curve = lossCurve(result(losses), expected(losses));
    expect(curve?.steps).toHaveLength(101);
    expect(curve?.steps.slice(0, 3)).toEqual([0, 30, 60]);
    expect(curve?.steps.at(-1)).toBe(3000);
    expect(curve?.received.at(-1)).toBe(Number((1 / 3001).toPrecision(6)));
    expect(curve?.expected).toEqual(curve?.received);
  });

  test('what is no finite number is null', () => {
    expect(lossCurve(result([1, Number.NaN, Number.POSITIVE_INFINITY, 'low']))?.received).toEqual([
      1,
      null,
      null,
      null,
    ]);
  });

  test('a single loss is a curve of one point', () => {
    expect(lossCurve(result([3]))).toEqual({ steps: [0], received: [3] });
  });

  test('losses of another number than expected stand alone', () => {
    expect(lossCurve(result([3, 2]), expected([3, 2, 1]))).toEqual({ steps: [0, 1], received: [3, 2] });
  });

  test('a result without a list of losses has no curve', () => {
    for (const value of [result([]), result(3), [1, 2], 3, null]) expect(lossCurve(value)).toBeUndefined();
  });
});
