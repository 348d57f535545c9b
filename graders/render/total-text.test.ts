import { expect, test } from '@jest/globals';
import { adjustmentText, finalScore, totalText } from './total-text.ts';

const earned = { score: 63.5, maxScore: 100 };
const late = { ...earned, adjusted: { score: 0, reasons: ['It was late.', 'Very.'] } };

test('totalText: the adjusted score counts where there is one, nothing among them', () => {
  expect(totalText(earned)).toBe('63.5 of 100 points');
  expect(totalText(late)).toBe('0 of 100 points');
  expect(finalScore(late)).toBe(0);
});

test('adjustmentText: tells what was earned, and why another score counts', () => {
  expect(adjustmentText(late)).toBe('Earned: 63.5 of 100 points. It was late. Very.');
  expect(adjustmentText(earned)).toBeUndefined();
});
