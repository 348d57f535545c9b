import { expect, test } from '@jest/globals';
import { scoreStudentTests } from './score-student-tests.ts';

test('student tests: the share of wrong work that was caught, in whole hundredths, rounded down', () => {
  const score = (caught: number[], wrong: number) => scoreStudentTests({ correct: 3, wrong, caught }, 5);
  expect([score([], 3), score([1], 3), score([1, 3], 3), score([1, 2, 3], 3)]).toEqual([0, 166, 333, 500]);
});

test('student tests: a complaint leaves no points', () => {
  const complaint = { kind: 'no-tests' } as const;
  expect(scoreStudentTests({ correct: 3, wrong: 2, caught: [1, 2], complaint }, 5)).toBe(0);
});
