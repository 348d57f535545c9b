import type { Plan } from '../contract/plan.ts';

/** A plan with the seed that it was drawn from. */
export interface SeededPlan {
  readonly seed: string;
  readonly plan: Plan;
}

/** How many there are: 'on 20 seeds'. */
export function onSeeds({ length }: readonly SeededPlan[]): string {
  return length === 1 ? 'on one seed' : `on ${length} seeds`;
}
