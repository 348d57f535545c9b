import { expect, test } from '@jest/globals';
import { renderChanges } from './terminal-changes.ts';
import { lostCriterion, plainTerminal, reportWith } from './testing/report-with.ts';

const scored = (...scores: number[]) =>
  reportWith(scores.map((score, i) => lostCriterion({ id: `f${i}`, score, maxScore: 10 })));
const changes = (before: number[], after: number[]) =>
  renderChanges(scored(...before), scored(...after), plainTerminal.palette);

test('renderChanges: what was gained and lost, with signs, and nothing of the rest', () => {
  expect(changes([0, 5, 0.3], [10, 5, 0.1])).toBe(
    'Since the last run: +9.8 points.\n     +10  f0: 10 of 10 points\n    -0.2  f2: 0.1 of 10 points\n',
  );
});

test('renderChanges: gains and losses that cancel out, and no change at all', () => {
  expect(changes([1, 5], [5, 1])).toContain('Since the last run: the same points in all.\n      +4  f0');
  expect(changes([1, 5], [1, 5])).toBe('Since the last run no points have changed.\n');
});
