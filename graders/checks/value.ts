import type { DrawnCall } from '../contract/assignment.ts';
import type { Expected } from '../contract/expected.ts';
import { GraderError } from '../contract/grader-error.ts';
import type { Tolerance } from '../contract/tolerance.ts';
import { compare } from '../numerics/compare.ts';
import type { Check } from './check.ts';

interface ValueData {
  readonly expected: Expected;
  readonly tolerance: Tolerance;
}

/** One call, whose result must be the reference's within the bound of every entry. */
export const value: Check<DrawnCall, ValueData> = {
  name: 'value',
  draws: 'call',

  plan(inputs, { criterion, oracle, tolerance }) {
    const name = inputs.export ?? criterion;
    const answer = oracle[name];
    if (!answer) throw new GraderError(`no reference answers for ${name}`);
    return {
      calls: [{ export: name, arguments: inputs.arguments, watch: false }],
      data: { expected: answer(...inputs.arguments), tolerance },
    };
  },

  judge({ expected, tolerance }, [observation]) {
    if (!observation) throw new RangeError('value: one observation wanted');
    if (observation.outcome !== 'returned') return { finding: { kind: 'no-value', observation } };
    return compare(expected, observation.value, tolerance);
  },
};
