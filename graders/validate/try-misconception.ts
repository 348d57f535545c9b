import type { Plan } from '../contract/plan.ts';
import { followUp } from '../follow-up.ts';
import { judge } from '../judge/judge.ts';
import { failedCriteria } from './examine.ts';
import { observeOracle } from './observe-oracle.ts';
import type { Subject } from './subject.ts';
import { valueCases } from './value-cases.ts';

/** The criteria that a misconception fails under one plan. */
export function caughtBy(name: string, plan: Plan, { assignment }: Subject): string[] {
  const formulas = assignment.misconceptions[name] ?? {};
  const asked = valueCases(plan, formulas);
  return failedCriteria(judge(asked, observeOracle(asked, formulas)));
}

/** What is told about one failed criterion to the student who has a misconception and no other. */
export interface Naming {
  readonly criterion: string;
  /** Misconceptions that explain every case. */
  readonly names: readonly string[];
  /** Whether the formulas have an answer in every failed case; nothing is named where they throw. */
  readonly isAnswered: boolean;
}

export async function namingsOf(name: string, plan: Plan, { assignment, rubric }: Subject): Promise<Naming[]> {
  const formulas = assignment.misconceptions[name] ?? {};
  const asked = valueCases(plan, formulas);
  const observations = observeOracle(asked, formulas);
  const verdicts = await followUp({
    // A name takes neither smaller cases nor derivatives.
    assignment: { ...assignment, small: {}, derivatives: {} },
    rubric: rubric.rubric,
    plan: asked,
    observations,
    verdicts: judge(asked, observations),
    ask: async ({ calls }) => observeOracle({ calls, criteria: [] }, formulas),
  });
  return verdicts.flatMap(({ criterion, cases, diagnoses }): Naming[] => {
    const failed = cases.filter(({ finding }) => finding);
    if (failed.length === 0) return [];
    const names = diagnoses.flatMap((diagnosis) => (diagnosis.kind === 'misconception' ? [diagnosis.name] : []));
    return [{ criterion, names, isAnswered: failed.every(({ finding }) => finding?.kind !== 'no-value') }];
  });
}
