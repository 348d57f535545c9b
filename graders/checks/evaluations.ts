import type { DrawnEvaluations } from '../contract/assignment.ts';
import { GraderError } from '../contract/grader-error.ts';
import type { Argument } from '../contract/value.ts';
import type { Check } from './check.ts';
import { wrongForm } from './wrong-form.ts';

interface EvaluationsData {
  /** Positions of the arguments that are functions. */
  readonly functions: readonly number[];
  readonly most: number;
}

/**
 * Each function that is handed over is called, and at most so many times. The result need not be right (another criterion
 * asks for that), but of the right form: giving up early is no economy.
 */
export const evaluations: Check<DrawnEvaluations, EvaluationsData> = {
  name: 'evaluations',
  draws: 'evaluations',
  wantsAnswer: true,

  plan(inputs) {
    const functions = [...inputs.arguments.keys()].filter((position) => isFunction(inputs.arguments[position]));
    if (functions.length === 0) throw new GraderError(`evaluations: ${inputs.export} is handed no function`);
    return {
      calls: [{ export: inputs.export, arguments: inputs.arguments, watch: false }],
      data: { functions, most: inputs.most },
    };
  },

  judge({ functions, most }, [observation], expected) {
    if (!observation || !expected) throw new RangeError('evaluations: an observation and an answer wanted');
    if (observation.outcome !== 'returned') return { finding: { kind: 'no-value', observation } };
    const misfit = wrongForm(expected, observation.value);
    if (misfit) return { finding: misfit };
    for (const argument of functions) {
      const calls = observation.functionCalls?.[argument] ?? 0;
      if (calls < 1 || calls > most) return { finding: { kind: 'wrong-evaluations', argument, calls, most } };
    }
    return {};
  },
};

function isFunction(argument: Argument | undefined): boolean {
  return typeof argument === 'object' && argument !== null && 'functionSource' in argument;
}
