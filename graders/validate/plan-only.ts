import type { Call, Plan, PlannedCase } from '../contract/plan.ts';

/** The part of a plan that some of its cases need: their calls in the old order, with new positions. */
export function planOnly(plan: Plan, isWanted: (planned: PlannedCase) => boolean): Plan {
  const criteria = plan.criteria
    .map(({ id, cases }) => ({ id, cases: cases.filter(isWanted) }))
    .filter(({ cases }) => cases.length > 0);
  const wanted = new Set(criteria.flatMap(({ cases }) => cases.flatMap((planned) => callsOf(planned))));
  const positions = new Map([...wanted].sort((a, b) => a - b).map((call, position) => [call, position]));
  const moved = (calls: readonly number[]) => calls.map((call) => positions.get(call) as number);
  return {
    calls: [...positions.keys()].map((call) => plan.calls[call] as Call),
    criteria: criteria.map(({ id, cases }) => ({
      id,
      cases: cases.map((planned) => ({
        ...planned,
        calls: moved(planned.calls),
        ...(planned.again ? { again: moved(planned.again) } : {}),
      })),
    })),
  };
}

/** Positions of all calls of a case. */
export function callsOf({ calls, again = [] }: PlannedCase): readonly number[] {
  return [...calls, ...again];
}
