import type { ClassResult, StudentRow } from '../../contract/class-result.ts';
import { classStatistics } from '../class/class-statistics.ts';
import { type Mark, marksOf } from '../class/marks-of.ts';
import { escapeJson } from '../escape-json.ts';

/** What a human should look at. */
const looks: readonly Mark[] = ['not-graded', 'refused', 'unknown', 'timed-out', 'crashed', 'near-miss'];

/**
 * `summary.json`: a class in numbers, described by `schemas/class-summary.schema.json`. The same class gives the same bytes.
 *
 * Numbers: scores are adjusted ones, of students who are graded and not excused, the rest is of all who are graded; quartiles by linear interpolation, as Excel's
 * QUARTILE.INC. Points and shares are rounded to four decimals.
 */
export function classSummary(result: ClassResult): string {
  const { assignment, title, seed, maxScore, grader, rows } = result;
  const { scores, criteria, mistakes } = classStatistics(result);
  const sorted = rows
    .filter(({ state, adjusted }) => state === 'graded' && !adjusted.isExcused)
    .map(({ adjusted }) => adjusted.score)
    .sort((a, b) => a - b);
  const summary = {
    schemaVersion: 1,
    assignment,
    title,
    seed,
    maxScore,
    grader,
    students: countsOf(rows),
    ...(scores && {
      scores: {
        counted: scores.count,
        mean: rounded(scores.mean),
        ...(scores.deviation !== undefined && { standardDeviation: rounded(scores.deviation) }),
        lowest: scores.lowest,
        lowerQuartile: rounded(quantile(sorted, 0.25)),
        median: scores.median,
        upperQuartile: rounded(quantile(sorted, 0.75)),
        highest: scores.highest,
      },
    }),
    criteria: criteria.map(({ id, title, maxScore, passed, passRate, mean }) => ({
      id,
      title,
      maxScore,
      passed,
      ...(passRate !== undefined && { passRate: rounded(passRate) }),
      ...(mean !== undefined && { mean: rounded(mean) }),
    })),
    mistakes: mistakes.map(({ name, message, criteria, students, share }) => ({
      name,
      message,
      criteria,
      students,
      share: rounded(share),
    })),
    look: rows.flatMap(lookOf),
  };
  return `${escapeJson(JSON.stringify(summary, null, 2))}\n`;
}

function countsOf(rows: readonly StudentRow[]) {
  const marks = rows.flatMap(marksOf);
  const count = (mark: Mark) => marks.filter((each) => each === mark).length;
  return {
    total: rows.length,
    graded: count('graded'),
    nothingHandedIn: count('nothing-handed-in'),
    refused: count('refused'),
    notGraded: count('not-graded'),
    notOnRoster: count('unknown'),
    late: count('late'),
    excused: count('excused'),
    adjusted: count('adjusted'),
  };
}

function lookOf(row: StudentRow) {
  const because = marksOf(row).filter((mark) => looks.includes(mark));
  if (because.length === 0) return [];
  return [{ id: row.student.id, because, ...(row.problem === undefined ? {} : { problem: row.problem }) }];
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
