import { expect, test } from '@jest/globals';
import type { ClassResult, StudentRow } from '../graders/contract/class-result.ts';
import { batchSummary } from './batch-summary.ts';

const score = { raw: 0, score: 0, lateLoss: 0, lateDays: 0, budgetDays: 0, isExcused: false, reasons: [] };

function row(id: string, state: StudentRow['state'], rest: Partial<StudentRow> = {}): StudentRow {
  return { student: { id, isOnRoster: true }, state, maxScore: 10, adjusted: score, criteria: [], ...rest };
}

function classOf(rows: readonly StudentRow[]): ClassResult {
  const grader = { version: '1.0.0', rubricHash: '' };
  return { assignment: 'a0', title: '', seed: 'public', maxScore: 10, criteria: [], grader, rows };
}

test('batchSummary: names what has no report, and counts what needs a look', () => {
  const criterion = { id: 'loss', score: 0, maxScore: 10, mistakes: [] };
  const rows = [
    row('ada', 'graded', { criteria: [{ ...criterion, status: 'timeout', nearMiss: 2 }] }),
    row('bob', 'graded', { criteria: [{ ...criterion, status: 'error' }], student: { id: 'bob', isOnRoster: false } }),
    row('cyd', 'nothing-handed-in'),
    row('\u001b[2J', 'refused', { problem: 'it is a link' }),
    row('eve', 'not-graded', { problem: 'a process of the grader failed' }),
  ];
  expect(batchSummary(classOf(rows), ['roster.csv:3: no id'])).toEqual([
    'roster.csv:3: no id',
    'not graded: eve: a process of the grader failed',
    'refused: \\u001b[2J: it is a link',
    '2 graded, 1 handed in nothing, 1 not on the roster, 1 ran out of time, 1 with functions that failed to run, 1 near misses',
  ]);
});

test('batchSummary: a hundred refusals are ten lines and how many more', () => {
  const rows = Array.from({ length: 100 }, (_, i) => row(`s${i}`, 'refused', { problem: 'it is a link' }));
  const lines = batchSummary(classOf(rows), []);
  expect(lines).toHaveLength(12);
  expect(lines[10]).toBe('refused: 90 more');
});
