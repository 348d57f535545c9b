import { describe, expect, test } from '@jest/globals';
import type { DrawnClassification } from '../contract/assignment.ts';
import type { Observation } from '../contract/observation.ts';
import type { Argument } from '../contract/value.ts';
import { valueOfArgument } from '../numerics/first-difference.ts';
import type { PlanContext } from './check.ts';
import { classification } from './classification.ts';

const points = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
const and: DrawnClassification = {
  kind: 'classification',
  arguments: ['AND'],
  net: 'perceptron',
  points,
  labels: [0, 0, 0, 1],
};

function judge(drawn: DrawnClassification, result: Argument) {
  const { data } = classification.plan(drawn, { criterion: 'gate' } as PlanContext);
  return classification.judge(JSON.parse(JSON.stringify(data)), [returned(result)]);
}

function returned(result: Argument): Observation {
  return { outcome: 'returned', value: valueOfArgument(result), operations: 1 };
}

describe('classification', () => {
  test('makes one call of the criterion, and its data is plain', () => {
    const { calls, data } = classification.plan(and, { criterion: 'gate' } as PlanContext);
    expect(calls).toEqual([{ export: 'gate', arguments: ['AND'], watch: false }]);
    expect(data).toEqual({ net: 'perceptron', points, labels: and.labels });
  });

  test('accepts any net that gives every point its label', () => {
    for (const [w, b] of [
      [[1, 1], -1.5],
      [[1, 1], -1],
      [[1e-9, 3e-9], -3e-9],
      [[0.1, 0.2], -0.2],
    ] as const) {
      expect(judge(and, { w, b })).toEqual({});
    }
  });

  test('names the first point with a wrong label, and counts all of them', () => {
    expect(judge(and, { w: [1, 1], b: 0 })).toEqual({
      finding: { kind: 'misclassified', point: [0, 1], expected: 0, received: 1, wrong: 2, points: 4 },
    });
  });

  test('takes a point on the plane for 0', () => {
    const finding = { kind: 'misclassified', point: [1, 1], expected: 1, received: 0, wrong: 1, points: 4 };
    expect(judge(and, { w: [1, 1], b: -2 })).toEqual({ finding });
    expect(judge(and, { w: [0.1, 0.1], b: -0.2 })).toEqual({ finding });
  });

  test('accepts what is right in some order of summation, if it is the same order for all points', () => {
    const sums = { ...and, points: [[1, 1, 1]] };
    const weights = { w: [0.1, 0.2, 0.3], b: -0.6 };
    expect(judge({ ...sums, labels: [1] }, weights)).toEqual({});
    expect(judge({ ...sums, labels: [0] }, weights)).toEqual({});
    const twice = {
      ...and,
      points: [
        [1, 1, 1],
        [1, 1, 1],
      ],
      labels: [0, 1],
    };
    expect(judge(twice, weights).finding).toMatchObject({ kind: 'misclassified', wrong: 1 });
  });

  test('gives points off the planes the label -1', () => {
    const quadrant: DrawnClassification = { ...and, net: 'planes', labels: [-1, -1, -1, 1] };
    const plane = (a: number[], a0: number) => ({ a, a0 });
    expect(judge(quadrant, { p1: plane([1, 0], 0.5), p2: plane([0, 1], 0.5) })).toEqual({});
    expect(judge(quadrant, { p1: plane([1, 0], 0.5), p2: plane([0, 1], -0.5) }).finding).toEqual({
      kind: 'misclassified',
      point: [1, 0],
      expected: -1,
      received: 1,
      wrong: 1,
      points: 4,
    });
    expect(judge(quadrant, { p1: plane([1, 0], 1), p2: plane([0, 1], 0) }).finding).toMatchObject({ received: -1 });
  });

  test('asks for null where no net can do it, and for a net everywhere else', () => {
    const impossible = { ...and, labels: null };
    expect(judge(impossible, null)).toEqual({});
    expect(judge(impossible, { w: [1, 1], b: 0 }).finding).toMatchObject({
      kind: 'wrong-form',
      expected: { kind: 'literal', value: null },
    });
    expect(judge(and, null).finding).toMatchObject({ kind: 'wrong-form', received: { kind: 'literal', value: null } });
  });

  test('is not satisfied by NaN', () => {
    expect(judge({ ...and, labels: [1, 0, 0, 0] }, { w: [Number.NaN, 1], b: 1 }).finding?.kind).toBe('misclassified');
  });

  test('says so when there was no value', () => {
    const missing: Observation = { outcome: 'missing' };
    const { data } = classification.plan(and, { criterion: 'gate' } as PlanContext);
    expect(classification.judge(data, [missing])).toEqual({ finding: { kind: 'no-value', observation: missing } });
  });
});
