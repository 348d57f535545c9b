import { describe, expect, test } from '@jest/globals';
import type { DrawnTrainingSet } from '../contract/assignment.ts';
import type { Argument } from '../contract/value.ts';
import { valueOfArgument } from '../numerics/first-difference.ts';
import type { PlanContext } from './check.ts';
import { trainingSet } from './training-set.ts';

const drawn: DrawnTrainingSet = {
  kind: 'training-set',
  arguments: [{ n: 2, subsets: [[0, 1]] }],
  points: [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ],
  labels: [1, -1, -1, 1],
};

function judge(result: Argument) {
  const { data } = trainingSet.plan(drawn, { criterion: 'reduce' } as PlanContext);
  const observation = { outcome: 'returned', value: valueOfArgument(result), operations: 1 } as const;
  return trainingSet.judge(JSON.parse(JSON.stringify(data)), [observation]);
}

describe('training-set', () => {
  test('makes one call of the criterion', () => {
    const { calls } = trainingSet.plan(drawn, { criterion: 'reduce' } as PlanContext);
    expect(calls).toEqual([{ export: 'reduce', arguments: drawn.arguments, watch: false }]);
  });

  test('accepts the points in any order, and -0 for 0', () => {
    expect(judge({ points: drawn.points, labels: drawn.labels })).toEqual({});
    expect(
      judge({
        points: [
          [1, 1],
          [-0, 1],
          [1, -0],
          [0, 0],
        ],
        labels: [1, -1, -1, 1],
      }),
    ).toEqual({});
  });

  test.each([
    [
      'missing',
      [0, 1],
      [
        [0, 0],
        [1, 0],
        [1, 1],
      ],
      [1, -1, 1],
    ],
    ['missing', [0, 0], [], []],
    [
      'foreign',
      [0, 2],
      [
        [0, 0],
        [1, 0],
        [0, 1],
        [0, 2],
        [1, 1],
      ],
      [1, -1, -1, -1, 1],
    ],
    [
      'foreign',
      [0, Number.NaN],
      [
        [0, 0],
        [1, 0],
        [0, 1],
        [1, 1],
        [0, Number.NaN],
      ],
      [1, -1, -1, 1, 1],
    ],
    [
      'repeated',
      [1, 0],
      [
        [0, 0],
        [1, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ],
      [1, -1, -1, -1, 1],
    ],
  ])('finds a point that is %s: %j', (fault, point, points, labels) => {
    expect(judge({ points, labels })).toEqual({ finding: { kind: 'wrong-point', fault, point } });
  });

  test('finds wrong labels, and names the first point that has one', () => {
    expect(
      judge({
        points: [
          [0, 1],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
        labels: [-1, 0, 1, -1],
      }),
    ).toEqual({
      finding: { kind: 'misclassified', point: [1, 0], expected: -1, received: 0, wrong: 2, points: 4 },
    });
  });

  test.each([
    [
      '',
      [
        [0, 0],
        [1, 0],
        [0, 1],
        [1, 1],
      ],
    ],
    ['', { points: [] }],
    ['points', { points: 4, labels: [] }],
    ['points', { points: [[0, 0, 0]], labels: [1] }],
    ['points', { points: [['0', 0]], labels: [1] }],
    ['labels', { points: [[0, 0]], labels: [1, -1] }],
    ['labels', { points: [[0, 0]], labels: ['+'] }],
  ] as const)('tells a wrong form of %j: %j', (part, result) => {
    expect(judge(result).finding).toMatchObject({ kind: 'wrong-form', part });
  });
});
