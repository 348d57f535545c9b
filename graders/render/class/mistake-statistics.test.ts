import { describe, expect, test } from '@jest/globals';
import type { Mistake, StudentRow } from '../../contract/class-result.ts';
import { mistakeStatistics } from './mistake-statistics.ts';
import { rowWith } from './testing/row-with.ts';

const criteria = ['a', 'b', 'c'].map((id) => ({ id, title: id, maxScore: 10 }));

/** A student with these mistakes in the criteria a, b, c. */
function withMistakes(...mistakes: Mistake[][]): StudentRow {
  const row = rowWith([0, 0, 0]);
  return { ...row, criteria: row.criteria.map((each, i) => ({ ...each, mistakes: mistakes[i] ?? [] })) };
}

const mean: Mistake = { name: 'not-averaged', message: 'Where is the 1/t?' };
const swap: Mistake = { name: 'transposed', message: 'It is the transpose.' };

describe('mistakeStatistics', () => {
  test('counts a student once, over all students, and names the criteria in the order of the rubric', () => {
    const rows = [withMistakes([], [], [mean]), withMistakes([mean], [mean]), withMistakes(), withMistakes([swap])];
    expect(mistakeStatistics(criteria, rows)).toEqual([
      { ...mean, criteria: ['a', 'b', 'c'], students: 2, share: 0.5 },
      { ...swap, criteria: ['a'], students: 1, share: 0.25 },
    ]);
  });

  test('of equals the first by name comes first', () => {
    const names = mistakeStatistics(criteria, [withMistakes([swap, mean])]).map(({ name }) => name);
    expect(names).toEqual(['not-averaged', 'transposed']);
  });

  test('says what most were told', () => {
    const other = { ...mean, message: 'Every entry is 8 times too large.' };
    const rows = [withMistakes([mean]), withMistakes([other]), withMistakes([other])];
    expect(mistakeStatistics(criteria, rows)[0]?.message).toBe(other.message);
  });

  test('a mistake may be called like what all objects have', () => {
    const rows = [withMistakes([{ name: '__proto__', message: 'x' }])];
    expect(mistakeStatistics(criteria, rows).map(({ name }) => name)).toEqual(['__proto__']);
  });

  test('nobody has none', () => {
    expect(mistakeStatistics(criteria, [])).toEqual([]);
  });
});
