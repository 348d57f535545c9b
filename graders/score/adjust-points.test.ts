import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LatePolicy } from '../contract/rubric.ts';
import type { StudentException } from '../contract/student-exception.ts';
import { type AdjustmentOrder, adjustPoints } from './adjust-points.ts';

const due = '2026-11-30T23:59:00+01:00';
const hour = 60 * 60 * 1000;
const at = (hours: number) => new Date(Date.parse(due) + hours * hour).toISOString();
const adjust = (hours: number, policy: Partial<LatePolicy>, rest: Partial<AdjustmentOrder> = {}) =>
  adjustPoints({
    raw: 80,
    maxScore: 100,
    policy: { due, percentPerDay: 10, ...policy },
    student: { id: 'ada', isOnRoster: true, submittedAt: at(hours) },
    ...rest,
  });

const policies = fc.record(
  {
    percentPerDay: fc.double({ min: 0, max: 100, noNaN: true }),
    graceMinutes: fc.integer({ min: 0, max: 2000 }),
    freeDays: fc.integer({ min: 0, max: 5 }),
    maxDays: fc.integer({ min: 0, max: 8 }),
    floorPercent: fc.double({ min: 0, max: 100, noNaN: true }),
  },
  { requiredKeys: ['percentPerDay'] },
);
const hours = fc.double({ min: -50, max: 300, noNaN: true });
const points = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
const maxScore = 100;

describe('adjustPoints: whatever the policy', () => {
  test('the score has two decimals, is never above the raw one, and what is gone is the loss', () => {
    fc.assert(
      fc.property(hours, policies, points, (late, policy, raw) => {
        const { score, lateLoss } = adjust(late, policy, { raw, maxScore });
        expect(score).toBeLessThanOrEqual(raw);
        expect(score).toBe(Number(score.toFixed(2)));
        expect(Math.round((score + lateLoss) * 100)).toBe(Math.round(raw * 100));
      }),
    );
  });

  test('a later moment never has the higher score', () => {
    fc.assert(
      fc.property(hours, hours, policies, points, (a, b, policy, raw) => {
        const [earlier, later] = [Math.min(a, b), Math.max(a, b)].map((late) => adjust(late, policy, { raw }).score);
        expect(later).toBeLessThanOrEqual(earlier ?? Number.NaN);
      }),
    );
  });

  test('nothing falls below the floor, and nothing is lifted to it', () => {
    fc.assert(
      fc.property(hours, policies, points, (late, policy, raw) => {
        const floor = Math.round(maxScore * (policy.floorPercent ?? 0)) / 100;
        const { score } = adjust(late, policy, { raw, maxScore });
        expect(score).toBeGreaterThanOrEqual(Math.min(raw, floor));
      }),
    );
  });

  test('an extension is a later deadline', () => {
    fc.assert(
      fc.property(hours, policies, fc.integer({ min: 1, max: 9 }), (late, policy, days) => {
        const moved = adjust(late, { ...policy, due: at(24 * days) });
        expect(adjust(late, policy, { exception: { extension: { days } } })).toEqual(moved);
        expect(adjust(late, policy, { exception: { extension: { until: at(24 * days) } } })).toEqual(moved);
      }),
    );
  });

  test('an excuse and an override take no notice of the day', () => {
    fc.assert(
      fc.property(hours, policies, points, points, (late, policy, raw, score) => {
        const override = { score, comment: 'c', by: 'b' };
        expect(adjust(late, policy, { raw, exception: { override } })).toMatchObject({ raw, score, lateLoss: 0 });
        expect(adjust(late, policy, { raw, exception: { excused: true } })).toMatchObject({
          score: raw,
          lateLoss: 0,
          budgetDays: 0,
          isExcused: true,
        });
      }),
    );
  });
});

describe('adjustPoints: days are begun ones, counted after the grace', () => {
  test.each([
    ['on the second', 0, 0],
    ['a millisecond later', 1 / hour, 1],
    ['a day later', 24, 1],
    ['a day and a minute later', 24 + 1 / 60, 2],
    ['a day before', -24, 0],
  ])('%s', (_, late, days) => {
    expect(adjust(late, {}).lateDays).toBe(days);
  });

  test('half an hour of grace', () => {
    expect(adjust(0.5, { graceMinutes: 30 }).score).toBe(80);
    expect(adjust(0.51, { graceMinutes: 30 }).score).toBe(70);
  });
});

describe('adjustPoints: percents are of the maximum', () => {
  test('two days at 2.5 percent of 37 points lose 1.85', () => {
    expect(adjust(30, { percentPerDay: 2.5 }, { raw: 20, maxScore: 37 })).toMatchObject({
      score: 18.15,
      lateLoss: 1.85,
    });
  });

  test('the loss is rounded once, not day by day', () => {
    expect(adjust(49, { percentPerDay: 1.005 }, { raw: 1, maxScore: 1 }).lateLoss).toBe(0.03);
  });

  test('no score falls below nothing', () => {
    expect(adjust(24 * 20, {}).score).toBe(0);
  });
});

describe('adjustPoints: budget and cap', () => {
  test('free days are spent first, the roster before the rubric', () => {
    const student = { id: 'ada', isOnRoster: true, submittedAt: at(50) };
    expect(adjust(50, { freeDays: 2 })).toMatchObject({ lateDays: 3, budgetDays: 2, score: 70 });
    expect(adjust(50, { freeDays: 2 }, { student: { ...student, lateDaysLeft: 0 } })).toMatchObject({ score: 50 });
    expect(adjust(50, {}, { student: { ...student, lateDaysLeft: 9 } })).toMatchObject({ budgetDays: 3, score: 80 });
  });

  test('later than the cap leaves the floor, and the budget untouched', () => {
    expect(adjust(49, { maxDays: 2, freeDays: 9 })).toMatchObject({ lateDays: 3, budgetDays: 0, score: 0 });
    expect(adjust(49, { maxDays: 2, floorPercent: 15 }).score).toBe(15);
    expect(adjust(48, { maxDays: 2 }).score).toBe(60);
  });

  test('an extension that ends before the deadline changes nothing', () => {
    const exception: StudentException = { extension: { until: at(-100) } };
    expect(adjust(1, {}, { exception })).toEqual(adjust(1, {}));
  });

  test('without a policy or a time nobody is late', () => {
    const student = { id: 'ada', isOnRoster: true };
    expect(adjust(99, {}, { student })).toMatchObject({ score: 80, lateDays: 0 });
    expect(adjustPoints({ raw: 80, maxScore: 100, student: { ...student, submittedAt: at(99) } }).score).toBe(80);
  });
});

test('adjustPoints: a date that is none is a fault, not a day', () => {
  const student = { id: 'ada', isOnRoster: true, submittedAt: 'yesterday' };
  expect(() => adjust(0, {}, { student })).toThrow('names no moment');
});
