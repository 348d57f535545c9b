import { expect, test } from '@jest/globals';
import { UsageError } from '../graders/contract/grader-error.ts';
import { parseHandoutOptions } from './handout-options.ts';

test('handout: an assignment, and where to or what to look at', () => {
  expect(parseHandoutOptions(['a6', '--out', 'x', '--seed', 'autumn'])).toEqual({
    assignment: 'a6',
    place: { out: 'x' },
    seed: 'autumn',
  });
  expect(parseHandoutOptions(['a6', '--check', 'x'])).toEqual({ assignment: 'a6', place: { check: 'x' } });
});

test.each([[[]], [['a6']], [['a6', '--out']], [['a6', '--out', 'x', '--check', 'y']], [['a6', '--in', 'x']]])(
  'handout: %j is refused in one line',
  (args) => {
    expect(() => parseHandoutOptions(args)).toThrow(UsageError);
    expect(() => parseHandoutOptions(args)).toThrow(/^[^\n]+$/);
  },
);
