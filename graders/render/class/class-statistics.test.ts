import { describe, expect, test } from '@jest/globals';
import type { ClassResult, StudentRow } from '../../contract/class-result.ts';
import { classStatistics } from './class-statistics.ts';
import { rowWith } from './testing/row-with.ts';

function statisticsOf(rows: readonly StudentRow[], maxScore = 20) {
  const criteria: ClassResult['criteria'] = ['a', 'b'].map((id) => ({ id, title: id, maxScore: 10 }));
  const grader = { version: '1.0.0', rubricHash: 'sha256:0' };
  return classStatistics({
    assignment: 'a6',
    title: 'The linear net',
    seed: 'public',
    maxScore,
    criteria,
    grader,
    rows,
  });
}

const { adjusted } = rowWith([10, 10]);
const scored = (score: number) => rowWith([10, 10], { adjusted: { ...adjusted, score } });

describe('classStatistics', () => {
  test('of an empty class has counts of nothing and no mean', () => {
    const { graded, scores, tenths, criteria, mistakes } = statisticsOf([]);
    expect({ graded, scores, tenths, mistakes }).toEqual({
      graded: 0,
      scores: undefined,
      tenths: Array(11).fill(0),
      mistakes: [],
    });
    expect(criteria[0]).toEqual({
      id: 'a',
      title: 'a',
      maxScore: 10,
      passed: 0,
      itemRest: 'too-few',
      pointBiserial: 'too-few',
    });
  });

  test('one student is the mean, the median and both ends, and has no deviation', () => {
    expect(statisticsOf([scored(7.25)]).scores).toEqual({
      count: 1,
      mean: 7.25,
      median: 7.25,
      lowest: 7.25,
      highest: 7.25,
    });
  });

  test('everyone equal has a deviation of exactly zero', () => {
    expect(statisticsOf([scored(0.1), scored(0.1), scored(0.1)]).scores).toMatchObject({ mean: 0.1, deviation: 0 });
  });

  test('the median of an even number is between the middle two, in whatever order they come', () => {
    const { scores } = statisticsOf([20, 1, 3, 8].map(scored));
    expect(scores).toMatchObject({ mean: 8, median: 5.5, lowest: 1, highest: 20 });
    expect(scores?.deviation).toBeCloseTo(Math.sqrt((144 + 49 + 25 + 0) / 3), 12);
  });

  test('a score on an edge belongs to the tenth above, and more than all points to the last', () => {
    expect(statisticsOf([0, 1.99, 2, 5.8, 6, 19.99, 20, 23].map(scored)).tenths).toEqual([
      2, 1, 1, 1, 0, 0, 0, 0, 0, 1, 2,
    ]);
  });

  test('a rubric without points is reached by everyone', () => {
    expect(statisticsOf([scored(0)], 0).tenths[10]).toBe(1);
  });

  test('who was not graded is not counted', () => {
    const others = (['nothing-handed-in', 'refused', 'not-graded'] as const).map((state) => rowWith([0, 0], { state }));
    const { graded, scores, criteria } = statisticsOf([...others, scored(20)]);
    expect({ graded, count: scores?.count, passRate: criteria[0]?.passRate }).toEqual({
      graded: 1,
      count: 1,
      passRate: 1,
    });
  });

  test('who is excused counts in the criteria and not in the scores', () => {
    const excused = rowWith([0, 10], { adjusted: { ...adjusted, isExcused: true } });
    const { scores, criteria } = statisticsOf([excused, scored(20)]);
    expect(scores).toMatchObject({ count: 1, lowest: 20 });
    expect(criteria.map(({ passRate }) => passRate)).toEqual([0.5, 1]);
  });
});
