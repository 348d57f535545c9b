import type { DrawnCall } from '../contract/assignment.ts';
import type { Tolerance } from '../contract/tolerance.ts';
import { compare } from '../numerics/compare.ts';
import { lossCurve } from '../numerics/loss-curve.ts';
import type { Check } from './check.ts';

interface ValueData {
  readonly tolerance: Tolerance;
}

/** One call, whose result must be the reference's within the bound of every entry. */
export const value: Check<DrawnCall, ValueData> = {
  name: 'value',
  draws: 'call',
  wantsAnswer: true,

  plan(inputs, { criterion, tolerance }) {
    return {
      calls: [{ export: inputs.export ?? criterion, arguments: inputs.arguments, watch: false }],
      data: { tolerance },
    };
  },

  judge({ tolerance }, [observation], expected) {
    if (!observation || !expected) throw new RangeError('value: an observation and an answer wanted');
    if (observation.outcome !== 'returned') return { finding: { kind: 'no-value', observation } };
    const curve = lossCurve(observation.value, expected);
    return { ...compare(expected, observation.value, tolerance), ...(curve ? { curves: [curve] } : {}) };
  },
};
