import type { CriterionRow } from '../contract/class-result.ts';
import type { Report, ReportCriterion } from '../contract/report.ts';

/** As far beyond its bound as this, an error may be the bound's fault. */
const nearestMiss = 10;

/** Makes of each report the rows that stay in memory. A class has few different ones, and each of them is kept once. */
export class CriterionRows {
  readonly #rows = new Map<string, CriterionRow>();

  of({ criteria }: Report): readonly CriterionRow[] {
    return criteria.map((criterion) => {
      const row = rowOf(criterion);
      // A ratio of measured numbers is like no other.
      return row.nearMiss === undefined ? this.#kept(row) : row;
    });
  }

  #kept(row: CriterionRow): CriterionRow {
    const text = JSON.stringify(row);
    const kept = this.#rows.get(text) ?? row;
    this.#rows.set(text, kept);
    return kept;
  }
}

function rowOf(criterion: ReportCriterion): CriterionRow {
  const { id, score, maxScore, status, diagnosis } = criterion;
  const nearMiss = nearMissOf(criterion);
  return {
    id,
    score,
    maxScore,
    status,
    mistakes: diagnosis.map(({ misconception: name, message }) => ({ name, message })),
    ...(nearMiss === undefined ? {} : { nearMiss }),
  };
}

function nearMissOf({ cases: { firstFailure } }: ReportCriterion): number | undefined {
  const { error, bound } = firstFailure ?? {};
  if (typeof error !== 'number' || bound === undefined) return undefined;
  const ratio = error / bound;
  return ratio > 1 && ratio <= nearestMiss ? ratio : undefined;
}
