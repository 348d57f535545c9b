import type { ClassResult } from '../../contract/class-result.ts';
import { type CriterionStatistics, criterionStatistics } from './criterion-statistics.ts';
import { type MistakeStatistics, mistakeStatistics } from './mistake-statistics.ts';

/** What can be said of a class as a whole. */
export interface ClassStatistics {
  /** Students who were graded, on the roster or not. */
  readonly graded: number;
  /** Absent where nobody's score counts. */
  readonly scores?: ScoreStatistics;
  /** How many scores lie in each tenth of the full score, [0, 10 %) first; the eleventh is of 100 % and above. */
  readonly tenths: readonly number[];
  /** In the rubric's order. */
  readonly criteria: readonly CriterionStatistics[];
  /** Those of most students first. */
  readonly mistakes: readonly MistakeStatistics[];
}

/** Units: points, after lateness and the staff's decisions. */
export interface ScoreStatistics {
  /** Students who were graded and are not excused. */
  readonly count: number;
  readonly mean: number;
  /** The middle one, or the mean of the middle two. */
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  /** Root of the mean squared distance from the mean, over count - 1; absent for one student. */
  readonly deviation?: number;
}

/**
 * Distribution, criteria and mistakes of a class.
 *
 * Numbers: of students who were graded; who handed in nothing would be a zero in each criterion and tell nothing about it.
 * The scores are the adjusted ones of those who are not excused; criteria and mistakes are as the grader found them.
 */
export function classStatistics({ rows, criteria, maxScore }: ClassResult): ClassStatistics {
  const graded = rows.filter(({ state }) => state === 'graded');
  const scores = graded
    .filter(({ adjusted }) => !adjusted.isExcused)
    .map(({ adjusted }) => hundredths(adjusted.score))
    .sort((a, b) => a - b);
  return {
    graded: graded.length,
    ...(scores.length > 0 && { scores: scoreStatistics(scores) }),
    tenths: tenths(scores, hundredths(maxScore)),
    criteria: criterionStatistics(criteria, graded),
    mistakes: mistakeStatistics(criteria, graded),
  };
}

/** Whole numbers, so that equal scores are equal and a score on an edge is on its right side. */
function hundredths(points: number): number {
  return Math.round(points * 100);
}

function scoreStatistics(sorted: readonly number[]): ScoreStatistics {
  const count = sorted.length;
  const mean = sorted.reduce((sum, score) => sum + score, 0) / count;
  const squares = sorted.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  return {
    count,
    mean: mean / 100,
    median: (sorted[Math.floor((count - 1) / 2)]! + sorted[Math.floor(count / 2)]!) / 200,
    lowest: sorted[0]! / 100,
    highest: sorted[count - 1]! / 100,
    ...(count > 1 && { deviation: Math.sqrt(squares / (count - 1)) / 100 }),
  };
}

function tenths(scores: readonly number[], maxScore: number): number[] {
  const counts = Array<number>(11).fill(0);
  for (const score of scores) {
    // A rubric of no points is reached by everyone.
    const tenth = score >= maxScore ? 10 : Math.max(0, Math.floor((10 * score) / maxScore));
    counts[tenth]! += 1;
  }
  return counts;
}
