import type { Call, Plan } from '../contract/plan.ts';

/**
 * The plan with every call made once more, in reversed order: a result that depends on earlier calls shows itself.
 *
 * Calls that are made with the result of an earlier one are made once.
 */
export function callTwice({ calls, criteria }: Plan): Plan {
  const repeated: Call[] = [];
  const again = new Map<number, number>();
  for (const [i, call] of [...calls.entries()].reverse()) {
    if (call.arguments.some(isResult)) continue;
    again.set(i, calls.length + repeated.length);
    repeated.push({ ...call, watch: false });
  }
  return {
    calls: [...calls, ...repeated],
    criteria: criteria.map(({ id, cases }) => ({
      id,
      cases: cases.map((planned) => {
        const positions = planned.calls.map((call) => again.get(call));
        return positions.every((position) => position !== undefined) ? { ...planned, again: positions } : planned;
      }),
    })),
  };
}

function isResult(argument: Call['arguments'][number]): boolean {
  if (typeof argument !== 'object' || argument === null) return false;
  return 'resultOf' in argument || Object.values(argument).some(isResult);
}
