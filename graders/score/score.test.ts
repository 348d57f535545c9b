import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from '../contract/finding.ts';
import { GraderError } from '../contract/grader-error.ts';
import type { Rubric, RubricCases } from '../contract/rubric.ts';
import type { CaseVerdict, Verdict } from '../contract/verdict.ts';
import { score } from './score.ts';

const wrong: Finding = { kind: 'changed-later' };
const hundred = (cases: RubricCases[]): Rubric => ({
  assignment: 'a0',
  title: 'T',
  total: 100,
  seed: 's',
  criteria: [{ id: 'f', title: 'F', points: cases.reduce((sum, { points }) => sum + points, 0), cases }],
});
const cases = (family: string, passed: number, total: number, finding: Finding = wrong): CaseVerdict[] =>
  Array.from({ length: total }, (_, index) => ({
    case: { family, index, export: 'f', check: 'value', calls: [], data: undefined },
    ...(index < passed ? {} : { finding }),
  }));
const family = (name: string, count: number, points: number, credit: 'all' | 'proportional' = 'all'): RubricCases => ({
  check: 'value',
  family: name,
  count,
  points,
  credit,
});

describe('score', () => {
  test('all cases of a family earn its points, and one wrong case earns none of them', () => {
    const rubric = hundred([family('easy', 2, 3), family('hard', 4, 7)]);
    const verdict = (hard: number): Verdict[] => [
      { criterion: 'f', cases: [...cases('easy', 2, 2), ...cases('hard', hard, 4)], diagnoses: [] },
    ];
    expect(score(verdict(4), rubric)).toMatchObject({ score: 1000, maxScore: 1000 });
    expect(score(verdict(3), rubric)).toMatchObject({ score: 300, criteria: [{ status: 'partial', passed: 5 }] });
  });

  test('proportional credit is a whole number of hundredths, and never all for less than all', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 10_000 }),
        fc.nat(),
        (count, hundredths, seed) => {
          const passed = seed % (count + 1);
          const rubric = hundred([family('x', count, hundredths / 100, 'proportional')]);
          const sheet = score([{ criterion: 'f', cases: cases('x', passed, count), diagnoses: [] }], rubric);
          expect(Number.isInteger(sheet.score)).toBe(true);
          expect(sheet.score === hundredths).toBe(passed === count);
          expect(sheet.score).toBeLessThanOrEqual((hundredths * passed) / count);
        },
      ),
    );
  });

  test('points such as 0.1 and 0.2 add up exactly', () => {
    const rubric = hundred([family('a', 1, 0.1), family('b', 1, 0.2)]);
    expect(
      score([{ criterion: 'f', cases: [...cases('a', 1, 1), ...cases('b', 1, 1)], diagnoses: [] }], rubric).score,
    ).toBe(30);
  });

  test('the status says what stopped a criterion that earned nothing', () => {
    const statusFor = (finding: Finding) =>
      score([{ criterion: 'f', cases: cases('x', 0, 1, finding), diagnoses: [] }], hundred([family('x', 1, 1)]))
        .criteria[0]?.status;
    expect(statusFor(wrong)).toBe('failed');
    expect(statusFor({ kind: 'no-value', observation: { outcome: 'missing' } })).toBe('missing');
    expect(statusFor({ kind: 'no-value', observation: { outcome: 'stopped', limit: 'operations', amount: 5 } })).toBe(
      'timeout',
    );
    expect(statusFor({ kind: 'no-value', observation: { outcome: 'stopped', limit: 'memory' } })).toBe('error');
    expect(statusFor({ kind: 'no-value', observation: { outcome: 'not-run', reason: 'module-did-not-load' } })).toBe(
      'error',
    );
  });

  test('points to the criteria to mend first only where both lost points', () => {
    const one = { title: 'T', points: 1, cases: [family('x', 1, 1)] };
    const rubric: Rubric = {
      ...hundred([]),
      criteria: [
        { ...one, id: 'loss' },
        { ...one, id: 'gradient' },
        { ...one, id: 'step', dependsOn: ['loss', 'gradient'] },
      ],
    };
    const verdicts = (passed: number[]): Verdict[] =>
      rubric.criteria.map(({ id }, i) => ({ criterion: id, cases: cases('x', passed[i] ?? 0, 1), diagnoses: [] }));
    const mendFirst = (passed: number[]) =>
      score(verdicts(passed), rubric).criteria.map((criterion) => criterion.mendFirst);
    expect(mendFirst([1, 0, 0])).toEqual([[], [], ['gradient']]);
    expect(mendFirst([0, 0, 1])).toEqual([[], [], []]);
  });

  test('a criterion without a verdict is a fault of the grader, not a zero', () => {
    expect(() => score([], hundred([family('x', 1, 1)]))).toThrow(GraderError);
  });
});
