import type { Adjustment, Student } from '../contract/class-result.ts';
import { GraderError } from '../contract/grader-error.ts';
import { momentOf } from '../contract/moment.ts';
import type { LatePolicy } from '../contract/rubric.ts';
import type { Hundredths } from '../contract/score-sheet.ts';
import type { StudentException } from '../contract/student-exception.ts';
import { hundredths } from './score.ts';

/** One score, and all that may change it. Units: points. */
export interface AdjustmentOrder {
  readonly raw: number;
  readonly maxScore: number;
  /** Being late costs nothing when absent. */
  readonly policy?: LatePolicy;
  readonly student: Student;
  readonly exception?: StudentException;
}

/**
 * What lateness and the staff's decisions make of a score. An override counts whatever the day, and neither it nor an excuse loses
 * anything to lateness.
 *
 * Numbers: worked out in hundredths of a point, the loss rounded to whole ones, once. Without an override the score is never above
 * the raw one, and never higher for a later moment or an earlier deadline. Lateness takes nothing below the floor, and lifts
 * nothing to it.
 * Errors: `GraderError` for a date that no reader should have let through.
 * Source: Canvas's late policy, in which percents are of the points possible as well.
 */
export function adjustPoints({ raw, maxScore, policy, student, exception = {} }: AdjustmentOrder): Adjustment {
  const isExcused = exception.excused === true;
  const lateDays = policy ? daysLate(policy, student, exception) : 0;
  const isTooLate = policy?.maxDays !== undefined && lateDays > policy.maxDays;
  // Days that buy nothing stay in the budget.
  const budget = isTooLate || isExcused ? 0 : (student.lateDaysLeft ?? policy?.freeDays ?? 0);
  const facts = { raw, lateDays, budgetDays: Math.min(lateDays, budget), isExcused };
  if (exception.override) return { ...facts, score: exception.override.score, lateLoss: 0 };
  if (!policy || isExcused) return { ...facts, score: raw, lateLoss: 0 };
  const most = mostLoss(policy, hundredths(raw), hundredths(maxScore));
  const days = lateDays - facts.budgetDays;
  const lateLoss = isTooLate ? most : Math.min(most, percentOf(hundredths(maxScore), policy.percentPerDay * days));
  return { ...facts, score: (hundredths(raw) - lateLoss) / 100, lateLoss: lateLoss / 100 };
}

const dayMs = 24 * 60 * 60 * 1000;

function daysLate(
  { due, graceMinutes = 0 }: LatePolicy,
  { submittedAt }: Student,
  exception: StudentException,
): number {
  if (submittedAt === undefined) return 0;
  const late = read(submittedAt) - deadline(read(due), exception) - graceMinutes * 60 * 1000;
  return Math.max(0, Math.ceil(late / dayMs));
}

/** An extension never makes it earlier. */
function deadline(due: number, { extension }: StudentException): number {
  if (!extension) return due;
  return 'days' in extension ? due + extension.days * dayMs : Math.max(due, read(extension.until));
}

function read(text: string): number {
  const moment = momentOf(text);
  if (moment === undefined) throw new GraderError(`"${text}" names no moment`);
  return moment;
}

/** From the score down to the floor. */
function mostLoss({ floorPercent = 0 }: LatePolicy, raw: Hundredths, maxScore: Hundredths): Hundredths {
  return Math.max(0, raw - percentOf(maxScore, floorPercent));
}

function percentOf(points: Hundredths, percent: number): Hundredths {
  return Math.round((points * percent) / 100);
}
