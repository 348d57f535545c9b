import type { Assignment, Derivative, Drawn, Oracle } from '../contract/assignment.ts';
import type { Expected } from '../contract/expected.ts';
import type { Argument } from '../contract/value.ts';
import type { AssignmentRecord, RecordedDerivative, RecordedOracle, RecordedValues } from './assignment-record.ts';
import { hashArguments } from './hash-arguments.ts';
import { unpack } from './unpack.ts';

type Positions = Readonly<Record<string, number>>;

/**
 * A recorded assignment, which answers as the recorded one did and knows nothing else: its families draw the inputs of the
 * recorded seed, whatever random numbers they are given.
 *
 * Errors: its functions throw a `GraderError` where they are asked what was not recorded.
 */
export function playBack(record: AssignmentRecord, values: RecordedValues): Assignment {
  const { id, file, exports, families, small, oracle, misconceptions, derivatives } = record;
  const at = (position: number | undefined) => unpack(values, position);
  const answerAt = (positions: Positions) => (args: readonly Argument[]) => at(positions[hashArguments(args)]);
  const drawAt = (positions: readonly number[]) => (_: unknown, index: number) => at(positions[index]) as Drawn;

  const oracleOf = (formulas: RecordedOracle): Oracle =>
    mapped(formulas, (positions) => {
      const answer = answerAt(positions);
      return (...args) => answer(args) as Expected;
    });
  const derivativeOf = ({ parts, argumentsOf, firstStep, ...fixed }: RecordedDerivative) =>
    ({
      ...fixed,
      parts: answerAt(parts),
      ...(argumentsOf ? { argumentsOf: answerAt(argumentsOf) } : {}),
      ...(firstStep ? { firstStep: answerAt(firstStep) } : {}),
    }) as Derivative;

  return {
    id,
    file,
    exports,
    oracle: oracleOf(oracle),
    families: mapped(families, (ofCriterion) => mapped(ofCriterion, drawAt)),
    small: mapped(small, (positions) => ({ count: positions.length, draw: drawAt(positions) })),
    misconceptions: mapped(misconceptions, oracleOf),
    derivatives: mapped(derivatives, derivativeOf),
  };
}

function mapped<From, To>(values: Readonly<Record<string, From>>, to: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, to(value)]));
}
