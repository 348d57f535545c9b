import type { Oracle } from '../contract/assignment.ts';
import type { Observation, Observations } from '../contract/observation.ts';
import type { Call, Plan } from '../contract/plan.ts';
import { valueOfExpected } from '../numerics/value-of-expected.ts';

/** What would be observed of a submission that gives the oracle's answers, exactly. */
export function observeOracle({ calls }: Plan, oracle: Oracle): Observations {
  const exports = Object.fromEntries(
    Object.entries(oracle).map(([name, { length }]) => [name, { kind: 'function', length } as const]),
  );
  return {
    module: { outcome: 'loaded', exports },
    calls: calls.map((call) => observeAnswer(call, oracle)),
    console: '',
  };
}

/** An oracle that cannot answer has thrown, as a function would that meets shapes it was not written for. */
function observeAnswer({ export: name, arguments: args }: Call, oracle: Oracle): Observation {
  const answer = oracle[name];
  if (!answer) return { outcome: 'missing' };
  try {
    return { outcome: 'returned', value: valueOfExpected(answer(...args)), operations: 0 };
  } catch (error) {
    const { name: kind, message } = error as Error;
    return { outcome: 'threw', error: { isError: true, name: kind, message }, operations: 0 };
  }
}
