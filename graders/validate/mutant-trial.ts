import { type Limits, limitsFor } from '../contract/limits.ts';
import type { Observation } from '../contract/observation.ts';
import type { Plan, PlannedCase } from '../contract/plan.ts';
import type { Submission } from '../contract/submission.ts';
import { examine } from './examine.ts';
import { callsOf, planOnly } from './plan-only.ts';
import type { Subject } from './subject.ts';

/** What the mutants of one sample are asked, a part of the plan after the other, and what they may use. */
export interface MutantTrial {
  readonly stages: readonly Plan[];
  readonly limits: Limits;
}

/** A case that takes the sample more operations is put only to the mutants that pass all others. */
const LONG = 200_000;

/** A call may take a mutant as many operations as the sample's longest, times this; some calls are over after a few. */
const PATIENCE = 4;
const LEAST = 20_000;

/** Finds out what a sample takes, so that its mutants need not be waited for much longer than that. */
export async function mutantTrial(sample: Submission, plan: Plan, subject: Subject): Promise<MutantTrial> {
  const usual = limitsFor(subject.rubric.rubric);
  const { observations } = await examine(sample, plan, subject, usual);
  const taken = observations.calls.map(operations);
  const isLong = (planned: PlannedCase) => callsOf(planned).reduce((sum, call) => sum + (taken[call] ?? 0), 0) > LONG;
  const stages = [planOnly(plan, (planned) => !isLong(planned)), planOnly(plan, isLong)];
  const longest = taken.reduce((most, each) => Math.max(most, each), LEAST);
  const operationsPerCall = Math.min(usual.operationsPerCall, PATIENCE * longest);
  return {
    stages: stages.filter(({ calls }) => calls.length > 0),
    limits: { ...usual, operationsPerCall, stopsPerExport: 1, restarts: 0 },
  };
}

function operations(observation: Observation): number {
  return 'operations' in observation ? observation.operations : 0;
}
