import type { Alternative } from '../contract/alternative.ts';
import type { Assignment, ExportSignature, Oracle } from '../contract/assignment.ts';
import type { Expected } from '../contract/expected.ts';
import { PairMemory } from '../contract/pair-memory.ts';
import type { Call, PlannedCase } from '../contract/plan.ts';
import type { Argument } from '../contract/value.ts';
import { scaled } from '../numerics/diagnosis/scaled.ts';
import { dimensionsOf } from './dimensions-of.ts';

/**
 * The wrong answers that a case of the check `value` is held against: those of the assignment's library, and the right formula
 * on one example only and for one step more or fewer.
 *
 * A formula that cannot be worked out for the arguments has no answer here.
 */
export function answerAlternatives(
  planned: PlannedCase,
  calls: readonly Call[],
  assignment: Assignment,
): readonly Alternative[] {
  return worked.of(assignment, planned, () => workedOut(planned, calls, assignment));
}

/** A plan is put to many submissions, and its cases have the same calls each time. */
const worked = new PairMemory<Assignment, PlannedCase, readonly Alternative[]>();

function workedOut(planned: PlannedCase, calls: readonly Call[], assignment: Assignment): Alternative[] {
  const call = calls[planned.calls[0] ?? -1];
  if (planned.check !== 'value' || !call) return [];
  const known = Object.entries(assignment.misconceptions).flatMap(([name, formulas]) =>
    answered(formulas, call.export, call.arguments, (answer) => [{ mistake: { kind: 'misconception', name }, answer }]),
  );
  const signature = assignment.exports.find(({ name }) => name === call.export);
  if (!signature) return known;
  const { oracle } = assignment;
  return [
    ...known,
    ...onOneExample(signature, call.arguments, oracle),
    ...withOtherSteps(signature, call.arguments, oracle),
  ];
}

function onOneExample(signature: ExportSignature, args: readonly Argument[], oracle: Oracle): Alternative[] {
  const { t = 1 } = dimensionsOf(signature, args);
  if (t === 1) return [];
  return (['first', 'last'] as const).flatMap((which) => {
    const cut = args.map((argument, i) => {
      const axis = signature.shapes?.[signature.parameters[i] ?? '']?.indexOf('t') ?? -1;
      return axis < 0 ? argument : cutAlong(argument, axis, which === 'first' ? 0 : t - 1);
    });
    return answered(oracle, signature.name, cut, (answer) => [
      { mistake: { kind: 'one-example', which, divided: false }, answer },
      { mistake: { kind: 'one-example', which, divided: true }, answer: scaled(answer, 1 / t) },
    ]);
  });
}

/** The one slice at an index along an axis. */
function cutAlong(argument: Argument, axis: number, index: number): Argument {
  if (!isList(argument)) return argument;
  return axis === 0 ? argument.slice(index, index + 1) : argument.map((item) => cutAlong(item, axis - 1, index));
}

function withOtherSteps(signature: ExportSignature, args: readonly Argument[], oracle: Oracle): Alternative[] {
  const place = signature.parameters.indexOf('steps');
  const steps = args[place];
  if (typeof steps !== 'number') return [];
  return ([1, -1] as const).flatMap((by) => {
    if (steps + by < 0) return [];
    const altered = args.map((argument, i) => (i === place ? steps + by : argument));
    return answered(oracle, signature.name, altered, (answer) => [
      { mistake: { kind: 'off-by-one-step', by }, answer },
    ]);
  });
}

/** A formula may have no answer to an export, and may throw where an altered call makes no sense. */
function answered(
  formulas: Oracle,
  name: string,
  args: readonly Argument[],
  alternatives: (answer: Expected) => Alternative[],
): Alternative[] {
  try {
    const answer = formulas[name]?.(...args);
    return answer ? alternatives(answer) : [];
  } catch {
    return [];
  }
}

function isList(argument: Argument): argument is readonly Argument[] {
  return Array.isArray(argument);
}
