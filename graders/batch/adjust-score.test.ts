import { describe, expect, test } from '@jest/globals';
import type { StudentException } from '../contract/student-exception.ts';
import { lostCriterion, reportWith } from '../render/testing/report-with.ts';
import { adjustReport, adjustScore } from './adjust-score.ts';

const policy = { due: '2026-11-30T12:00:00Z', percentPerDay: 10, maxDays: 4 };
const submitted = (day: number) => ({ id: 'ada', isOnRoster: true, submittedAt: `2026-12-0${day}T12:00:00Z` });
const reasons = (day: number, exception: StudentException = {}, freeDays = 0) =>
  adjustScore({ raw: 80, maxScore: 100, policy: { ...policy, freeDays }, student: submitted(day), exception }).reasons;

describe('adjustScore: the reason is told in a sentence', () => {
  const override = { score: 90.5, comment: 'the proof is right', by: 'A. Turing' };
  const told: readonly [name: string, told: readonly string[], expected: readonly string[]][] = [
    ['one day', reasons(1), ['It was handed in 1 day late: 10 points are taken off.']],
    [
      'of three, two are free',
      reasons(3, {}, 2),
      ['It was handed in 3 days late, of which 2 are free: 10 points are taken off.'],
    ],
    ['all days free', reasons(1, {}, 1), []],
    [
      'too late',
      reasons(5),
      ['It was handed in 5 days late, more than the 4 days that are accepted: 80 points are taken off.'],
    ],
    ['an extension', reasons(3, { extension: { days: 3 } }), []],
    ['set by hand', reasons(5, { override }), ['A. Turing set the score to 90.5: the proof is right']],
    [
      'set to what it is',
      reasons(1, { override: { ...override, score: 80 } }),
      ['A. Turing set the score to 80: the proof is right'],
    ],
    ['excused', reasons(5, { excused: true }), ['It does not count: you are excused.']],
    [
      'excused with words',
      reasons(5, { excused: true, comment: 'ill', by: 'Bo' }),
      ['It does not count: you are excused (by Bo: ill).'],
    ],
  ];
  test.each([...told])('%s', (_, reasons, expected) => {
    expect(reasons).toEqual(expected);
  });

  test('what the staff wrote cannot steer a terminal', () => {
    const [reason] = reasons(1, { override: { score: 1, comment: '\u001b[2J', by: 'x\r\ny' } });
    expect(reason).toBe('x\\r\\ny set the score to 1: \\u001b[2J');
  });
});

describe('adjustReport', () => {
  const report = reportWith([lostCriterion({ score: 5, status: 'partial' })]);

  test('puts the adjusted score beside the raw one', () => {
    expect(adjustReport(report, { policy, student: submitted(1) })).toEqual({
      ...report,
      adjusted: { score: 4, reasons: ['It was handed in 1 day late: 1 point is taken off.'] },
    });
  });

  test('leaves a report alone whose score counts as it is', () => {
    expect(adjustReport(report, { student: submitted(1) })).toBe(report);
  });

  test('of a report that keeps points back, tells no score of the whole', () => {
    const exception = { override: { score: 50, comment: 'c', by: 'b' } };
    const cut = { ...report, withheld: { points: 90, message: 'm' } };
    expect(adjustReport(cut, { student: submitted(1), exception })).toBe(cut);
    expect(adjustReport(cut, { policy, student: submitted(1) }).adjusted?.score).toBe(4);
  });
});
