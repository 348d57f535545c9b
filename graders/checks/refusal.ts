import type { DrawnRefusal } from '../contract/assignment.ts';
import type { Check } from './check.ts';

interface RefusalData {
  readonly because: string;
}

/**
 * A senseless call must throw an `Error`, while the sensible call beside it returns: a function that always throws
 * earns nothing by it.
 */
export const refusal: Check<DrawnRefusal, RefusalData> = {
  name: 'refusal',
  draws: 'refusal',

  plan(inputs, { criterion }) {
    const call = { export: criterion, watch: false };
    return {
      calls: [
        { ...call, arguments: inputs.senseless },
        { ...call, arguments: inputs.sensible },
      ],
      data: { because: inputs.because },
    };
  },

  judge({ because }, [senseless, sensible]) {
    if (!senseless || !sensible) throw new RangeError('refusal: two observations wanted');
    if (senseless.outcome === 'returned') return { finding: { kind: 'accepted-nonsense', because } };
    if (sensible.outcome !== 'returned') return { finding: { kind: 'refused-sense', observation: sensible } };
    if (senseless.outcome === 'threw' && senseless.error.isError) return {};
    return { finding: { kind: 'threw-no-error', because, observation: senseless } };
  },
};
