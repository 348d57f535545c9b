import type { DrawnPurity } from '../contract/assignment.ts';
import type { ChangedArgument, Finding } from '../contract/finding.ts';
import type { Returned } from '../contract/observation.ts';
import type { Argument } from '../contract/value.ts';
import { firstDifference, valueOfArgument } from '../numerics/first-difference.ts';
import type { Check } from './check.ts';
import { repeated } from './repeated.ts';

interface PurityData {
  readonly arguments: readonly Argument[];
  readonly otherArguments: readonly Argument[];
}

/**
 * A function leaves its arguments as they were, gives the same result for the same arguments, and what it gave stays as
 * it is when it is called again with other ones. The calls are: once, with other data, and the first call again.
 */
export const purity: Check<DrawnPurity, PurityData> = {
  name: 'purity',
  draws: 'purity',

  plan(inputs) {
    const call = { export: inputs.export, watch: true };
    return {
      calls: [
        { ...call, arguments: inputs.arguments },
        { ...call, arguments: inputs.otherArguments },
        { ...call, arguments: inputs.arguments },
      ],
      data: { arguments: inputs.arguments, otherArguments: inputs.otherArguments },
    };
  },

  judge(data, [first, other, again]) {
    if (!first || !other || !again) throw new RangeError('purity: three observations wanted');
    if (first.outcome !== 'returned') return { finding: { kind: 'no-value', observation: first } };
    if (other.outcome !== 'returned') return { finding: { kind: 'no-value', observation: other } };
    const finding =
      changedArgument(data.arguments, first) ??
      changedArgument(data.otherArguments, other) ??
      changedLater(first) ??
      // The last call writes the first one's result into a shared array again, which only the second one can show.
      changedLater(other) ??
      repeated(first, again);
    return finding ? { finding } : {};
  },
};

function changedArgument(sent: readonly Argument[], call: Returned): ChangedArgument | undefined {
  for (const [argument, value] of (call.argumentsAfter ?? []).entries()) {
    const difference = firstDifference(valueOfArgument(sent[argument] as Argument), value);
    if (!difference) continue;
    return { kind: 'changed-argument', argument, ...difference };
  }
  return undefined;
}

/** A guest that was lost before the end could not read its results again; that is no fault of this function. */
function changedLater(call: Returned): Finding | undefined {
  if (call.valueLater === undefined || !firstDifference(call.value, call.valueLater)) return undefined;
  return { kind: 'changed-later' };
}
