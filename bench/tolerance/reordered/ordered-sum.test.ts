import { beforeEach, expect, test } from '@jest/globals';
import { random } from '../../../graders/plan/random.ts';
import { beginAnswer } from './chance.ts';
import { orderedSum } from './ordered-sum.ts';

const chances = random('orderedSum');

beforeEach(() => beginAnswer(chances));

test('orderedSum: whole numbers add up to the same in every order', () => {
  for (const length of [0, 1, 2, 3, 5, 8]) {
    const terms = Array.from({ length }, (_, i) => 3 * i - 7);
    const right = terms.reduce((sum, term) => sum + term, 0);
    for (let i = 0; i < 50; i++) expect(orderedSum([...terms])).toBe(right);
  }
});

test('orderedSum: where rounding happens the order shows, and each sum is within the bound of any order', () => {
  const terms = [1e16, 1, -1e16, 1, 0.5];
  const sums = Array.from({ length: 200 }, () => orderedSum([...terms]));
  expect(new Set(sums).size).toBeGreaterThan(2);
  const bound = (terms.length - 1) * 2 ** -53 * terms.reduce((sum, term) => sum + Math.abs(term), 0);
  for (const sum of sums) expect(Math.abs(sum - 2.5)).toBeLessThanOrEqual(bound);
});
