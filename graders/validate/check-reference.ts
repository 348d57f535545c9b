import { judge } from '../judge/judge.ts';
import { failedCriteria } from './examine.ts';
import { observeOracle } from './observe-oracle.ts';
import { onSeeds, type SeededPlan } from './seeded-plan.ts';
import type { Step } from './step.ts';
import type { Subject } from './subject.ts';
import { valueCases } from './value-cases.ts';

/** The reference's own answers are judged as if a student had given them. */
export function checkReference({ assignment }: Subject, plans: readonly SeededPlan[]): Step {
  const { oracle } = assignment;
  return {
    title: 'reference',
    summary: `its answers are right ${onSeeds(plans)}`,
    mistakes: plans.flatMap(({ seed, plan }) => {
      const asked = valueCases(plan, oracle);
      return failedCriteria(judge(asked, observeOracle(asked, oracle))).map(
        (id) => `loses ${id} on the seed "${seed}"`,
      );
    }),
    notes: [],
  };
}
