import { describe, expect, test } from '@jest/globals';
import { correlation } from './correlation.ts';
import { criterionStatistics } from './criterion-statistics.ts';
import { rowWith } from './testing/row-with.ts';

const criteria = ['a', 'b', 'c'].map((id) => ({ id, title: id, maxScore: 10 }));
const statisticsOf = (...points: number[][]) =>
  criterionStatistics(
    criteria,
    points.map((each) => rowWith(each)),
  );

describe('criterionStatistics', () => {
  test('who has some of the points has not passed', () => {
    const [a] = statisticsOf([10, 0, 0], [9.99, 0, 0], [0, 0, 0], [2.01, 0, 0]);
    expect(a).toMatchObject({ passed: 1, passRate: 0.25, mean: 5.5 });
  });

  test('more than the points is passed', () => {
    expect(statisticsOf([12, 0, 0])[0]).toMatchObject({ passed: 1, passRate: 1 });
  });

  test('correlates with the other criteria only, not with itself', () => {
    const points = [
      [10, 2, 1],
      [5, 9, 0],
      [0, 4, 3],
      [10, 10, 10],
    ];
    const [a] = statisticsOf(...points);
    const rest = [300, 900, 700, 2000];
    expect(a?.itemRest).toBeCloseTo(correlation([1000, 500, 0, 1000], rest) as number, 14);
    expect(a?.pointBiserial).toBeCloseTo(correlation([1, 0, 0, 1], rest) as number, 14);
  });

  test('a criterion that the weak have and the strong lose is negative', () => {
    expect(statisticsOf([10, 0, 0], [10, 1, 0], [0, 9, 10], [0, 10, 10])[0]?.itemRest).toBeLessThan(-0.9);
  });

  test('everyone equal is undefined, and so is what all pass or lose', () => {
    for (const { itemRest, pointBiserial } of statisticsOf([3.3, 3.3, 3.3], [3.3, 3.3, 3.3], [3.3, 3.3, 3.3])) {
      expect([itemRest, pointBiserial]).toEqual(['first-constant', 'first-constant']);
    }
    expect(statisticsOf([1, 2, 0], [5, 4, 0], [9, 7, 0])[0]?.pointBiserial).toBe('first-constant');
  });

  test('a single criterion has no rest to be held against', () => {
    const rows = [[1], [5], [10]].map((points) => rowWith(points));
    expect(criterionStatistics(criteria.slice(0, 1), rows)[0]?.itemRest).toBe('second-constant');
  });

  test('a criterion that a report lacks has brought no points', () => {
    const [, b] = criterionStatistics(criteria, [rowWith([10]), rowWith([10, 10])]);
    expect(b).toMatchObject({ passed: 1, mean: 5 });
  });
});
