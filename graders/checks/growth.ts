import type { DrawnGrowth } from '../contract/assignment.ts';
import type { Finding } from '../contract/finding.ts';
import { GraderError } from '../contract/grader-error.ts';
import type { Returned } from '../contract/observation.ts';
import { firstDifference } from '../numerics/first-difference.ts';
import { growthExponent } from '../numerics/growth-exponent.ts';
import type { Check } from './check.ts';
import { wrongForm } from './wrong-form.ts';

interface GrowthData {
  readonly sizes: readonly { readonly label: string; readonly work: number }[];
  readonly inputs: readonly string[];
  readonly exponent: number;
}

/**
 * Counted operations of one export grow like the work to at most a given power. They are compared with the work that the
 * cheap computation needs, and not with the student's own forward pass, which could be made slow to hide a slow gradient.
 * The values need not be right (another criterion asks for that), but of the right form, and depend on their inputs.
 */
export const growth: Check<DrawnGrowth, GrowthData> = {
  name: 'growth',
  draws: 'growth',
  wantsAnswer: true,

  plan(inputs, { cases }) {
    if (cases.exponent === undefined) throw new GraderError('growth: the rubric names no exponent');
    const calls = [...inputs.sizes, ...inputs.variations].map(({ arguments: args }) => args);
    return {
      calls: calls.map((args) => ({ export: inputs.export, arguments: args, watch: false })),
      data: {
        sizes: inputs.sizes.map(({ label, work }) => ({ label, work })),
        inputs: inputs.variations.map(({ input }) => input),
        exponent: cases.exponent,
      },
    };
  },

  judge({ sizes, inputs, exponent: allowed }, observations, expected) {
    const returned: Returned[] = [];
    for (const observation of observations) {
      if (observation.outcome !== 'returned') return { finding: { kind: 'no-value', observation } };
      returned.push(observation);
    }
    const [smallest] = returned;
    if (!smallest || !expected) throw new RangeError('growth: observations and an answer wanted');
    const trivial = wrongForm(expected, smallest.value) ?? ignoredInput(inputs, smallest, returned.slice(sizes.length));
    if (trivial) return { finding: trivial };

    const measured = sizes.map((size, i) => ({ ...size, operations: (returned[i] as Returned).operations }));
    const exponent = growthExponent(measured);
    if (exponent <= allowed) return {};
    return { finding: { kind: 'grows-too-fast', sizes: measured, exponent, allowed } };
  },
};

function ignoredInput(inputs: readonly string[], base: Returned, varied: readonly Returned[]): Finding | undefined {
  const ignored = inputs.find((_, i) => !firstDifference(base.value, (varied[i] as Returned).value));
  return ignored === undefined ? undefined : { kind: 'ignores-input', input: ignored };
}
