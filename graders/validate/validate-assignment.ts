import { GraderError } from '../contract/grader-error.ts';
import { completePlan } from '../grade.ts';
import { checkBlindCases } from './check-blind-cases.ts';
import { checkMisconceptions } from './check-misconceptions.ts';
import { checkMutants } from './check-mutants.ts';
import { checkReference } from './check-reference.ts';
import { checkRubric } from './check-rubric.ts';
import { checkSamples } from './check-samples.ts';
import { checkStarter } from './check-starter.ts';
import type { SeededPlan } from './seeded-plan.ts';
import type { OnProgress, Step } from './step.ts';
import type { Subject } from './subject.ts';
import type { TriedMutant } from './try-mutants.ts';

export interface ValidationOrder {
  /** Mutants and the starter are tried on the first one only. */
  readonly seeds: readonly string[];
  /** How many mutants are tried at most; none when 0. */
  readonly mutants: number;
  /** How many submissions are run at a time. */
  readonly jobs: number;
  readonly onProgress: OnProgress;
  /** Told what each step found, as soon as it is done. */
  readonly onStep: (step: Step) => void;
}

/**
 * Holds a rubric to what is known: right answers must pass, known mistakes must be caught, and each where it says.
 *
 * Returns what became of the mutants.
 */
export async function validateAssignment(subject: Subject, order: ValidationOrder): Promise<readonly TriedMutant[]> {
  const { jobs, onProgress, onStep } = order;
  onStep(checkRubric(subject));
  const plans = await seededPlans(subject, order);
  const [first] = plans;
  if (!first) return [];

  onStep(checkReference(subject, plans));
  onStep(await checkStarter(subject, first));
  onStep(await checkMisconceptions(subject, plans, onProgress));
  const { correct, wrong, familiesThatCatch } = await checkSamples(subject, plans, jobs, onProgress);
  onStep(correct);
  onStep(wrong);
  onStep(checkBlindCases(subject, first, familiesThatCatch));
  if (order.mutants === 0) return [];
  const { tried, ...step } = await checkMutants(subject, first, order.mutants, jobs, onProgress);
  onStep(step);
  return tried;
}

/** Worked out once and put to every submission; none where the rubric names what is not there. */
async function seededPlans({ assignment, rubric }: Subject, order: ValidationOrder): Promise<SeededPlan[]> {
  const plans: SeededPlan[] = [];
  try {
    for (const seed of order.seeds) {
      plans.push({ seed, plan: await completePlan(assignment, rubric.rubric, seed) });
      order.onProgress('plans', plans.length, order.seeds.length);
    }
    return plans;
  } catch (error) {
    if (!(error instanceof GraderError)) throw error;
    order.onStep({ title: 'plans', summary: 'they cannot be drawn', mistakes: [error.message], notes: [] });
    return [];
  }
}
