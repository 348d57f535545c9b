import type { CriterionRow } from '../contract/class-result.ts';
import type { Report, ReportCriterion } from '../contract/report.ts';

/** As far beyond its bound as this, an error may be the bound's fault. */
const nearestMiss = 10;

/** Makes of each report the rows that stay in memory. A class has few different texts, and each of them is kept once. */
export class CriterionRows {
  readonly #texts = new Map<string, string>();

  of({ criteria }: Report): readonly CriterionRow[] {
    return criteria.map((criterion) => {
      const { id, score, maxScore, status, diagnosis } = criterion;
      const nearMiss = nearMissOf(criterion);
      return {
        id: this.#kept(id),
        score,
        maxScore,
        status: this.#kept(status),
        mistakes: diagnosis.map((each) => ({
          name: this.#kept(each.misconception),
          message: this.#kept(each.message),
        })),
        ...(nearMiss === undefined ? {} : { nearMiss }),
      };
    });
  }

  #kept<Text extends string>(text: Text): Text {
    const kept = this.#texts.get(text) ?? text;
    this.#texts.set(kept, kept);
    return kept as Text;
  }
}

function nearMissOf({ cases: { firstFailure } }: ReportCriterion): number | undefined {
  const { error, bound } = firstFailure ?? {};
  if (typeof error !== 'number' || bound === undefined) return undefined;
  const ratio = error / bound;
  return ratio > 1 && ratio <= nearestMiss ? ratio : undefined;
}
