import type { Derivative, DrawnCall, Path } from '../contract/assignment.ts';
import type { Expected, ExpectedTensor } from '../contract/expected.ts';
import type { Finding } from '../contract/finding.ts';
import type { Observation } from '../contract/observation.ts';
import { PairMemory } from '../contract/pair-memory.ts';
import type { Value } from '../contract/value.ts';
import { movedAt, numbersAt, shapeAt, variedArgument } from '../numerics/argument-path.ts';
import { compare } from '../numerics/compare.ts';
import { differentiate, ladderSteps } from '../numerics/differentiate.ts';
import { expectedAt } from '../numerics/expected-at.ts';
import { firstDifference } from '../numerics/first-difference.ts';
import { formOf, readTensor } from '../numerics/read-tensor.ts';
import { toleranceFor } from '../numerics/tolerance-preset.ts';
import { trivialPart } from '../numerics/trivial-part.ts';
import { valueAt } from '../numerics/value-at.ts';
import type { Check, Planned } from './check.ts';

interface DerivativeData {
  readonly of: string;
  readonly value: Path;
  readonly changesWith: readonly number[];
  readonly steps: readonly number[];
  readonly parts: readonly { readonly result: Path; readonly shape: readonly number[] }[];
}

/**
 * The widest step where an assignment names none: its inputs are of the size of 1, and its functions smooth beside them.
 */
const usualFirstStep = 2 ** -3;

/** How many errors of the numerical derivative a derivative may be away from it, and the rounding that it may have itself. */
const errorsAllowed = 4;
const relativeAllowed = 1e-12;

/** A numerical derivative that is less certain than this, beside the largest entry, decides nothing. */
const leastCertain = 1e-6;

/**
 * A derivative must be that of the student's own function, right or wrong, found numerically entry by entry. Functions so
 * simple that their derivative shows nothing fail.
 *
 * The calls are: the derivative, its function at the same point, the derivative with each argument varied, and the function
 * around the point.
 */
export const derivative: Check<DrawnCall, DerivativeData> = {
  name: 'derivative',
  draws: 'call',
  wantsAnswer: true,

  plan(inputs, { criterion, derivative: declared }) {
    if (!declared) throw new RangeError(`derivative: ${criterion} is declared the derivative of nothing`);
    return known.of(declared, inputs.arguments, () => planAround(inputs, inputs.export ?? criterion, declared));
  },

  judge(data, [first, ...others], reference) {
    if (!first || !reference) throw new RangeError('derivative: observations and an answer wanted');
    if (first.outcome !== 'returned') return { finding: { kind: 'no-value', observation: first } };
    const found = numericalDerivative(data, others);
    if ('kind' in found) return { finding: found };
    const comparison = compare(found.expected, first.value, toleranceFor('float64'));
    if (comparison.finding) return comparison;
    const trivial = trivialPart(found.expected, reference);
    const { of } = data;
    if (trivial) return { finding: { kind: 'trivial-derivative', of, ...trivial } };
    const ignored = data.changesWith.find((_, i) => {
      const varied = others[1 + i];
      return varied?.outcome !== 'returned' || !firstDifference(first.value, varied.value);
    });
    if (ignored === undefined) return comparison;
    return { finding: { kind: 'trivial-derivative', of, because: 'ignores-argument', part: '', argument: ignored } };
  },
};

/** The plan of a check is put to many submissions, always at the same points. */
const known = new PairMemory<Derivative, DrawnCall['arguments'], Planned<DerivativeData>>();

function planAround(inputs: DrawnCall, name: string, declared: Derivative): Planned<DerivativeData> {
  const { of, changesWith, value = [] } = declared;
  const point = declared.argumentsOf?.(inputs.arguments) ?? inputs.arguments;
  const steps = ladderSteps(declared.firstStep?.(inputs.arguments) ?? usualFirstStep);
  const parts = declared.parts(inputs.arguments);
  const moved = parts
    .flatMap(({ argument }) => numbersAt(point, argument))
    .flatMap((path) => steps.flatMap((h) => [movedAt(point, path, h), movedAt(point, path, -h)]));
  const call = (callee: string) => (args: Derivative['changesWith'] | DrawnCall['arguments']) =>
    ({ export: callee, arguments: args, watch: false }) as const;
  return {
    calls: [
      call(name)(inputs.arguments),
      call(of)(point),
      ...changesWith.map((position) => call(name)(variedArgument(inputs.arguments, position))),
      ...moved.map(call(of)),
    ],
    data: {
      of,
      value,
      changesWith,
      steps,
      parts: parts.map(({ result, argument }) => ({ result, shape: shapeAt(point, argument) })),
    },
  };
}

/** As an answer whose bound is the numerical derivative's own error. */
function numericalDerivative(
  { of, value, changesWith, steps, parts }: DerivativeData,
  [point, ...others]: readonly Observation[],
): { readonly expected: Expected } | Finding {
  const center = numbersOf(point, value);
  if (!center) return { kind: 'not-differentiable', of, because: 'no-value' };
  const around = others.slice(changesWith.length).map((observation) => numbersOf(observation, value, center.shape));
  if (around.some((numbers) => !numbers)) return { kind: 'not-differentiable', of, because: 'no-value' };
  const values = around.map((numbers) => numbers?.data as Float64Array);
  if (values.some((data) => !data.every(Number.isFinite)))
    return { kind: 'not-differentiable', of, because: 'not-finite' };

  let at = 0;
  const placed = parts.map(({ result, shape }) => {
    const entries = shape.reduce((product, length) => product * length, 1);
    const tensor = jacobian(values.slice(at, at + entries * 2 * steps.length), center, shape, steps);
    at += entries * 2 * steps.length;
    return { path: result, tensor };
  });
  if (placed.some(({ tensor }) => isUncertain(tensor)))
    return { kind: 'not-differentiable', of, because: 'not-smooth' };
  return { expected: expectedAt(placed) };
}

/** Entry by entry of what was moved; the value's own axes come first, as in T[k][i][j] = d f_k / d W_ij. */
function jacobian(
  values: readonly Float64Array[],
  center: { readonly shape: readonly number[]; readonly data: Float64Array },
  shape: readonly number[],
  steps: readonly number[],
): ExpectedTensor {
  const rows = center.data.length;
  const columns = values.length / (2 * steps.length);
  const data = new Array<number>(rows * columns).fill(0);
  const roundoff = new Array<number>(rows * columns).fill(0);
  for (let column = 0; column < columns; column++) {
    const first = column * 2 * steps.length;
    for (let row = 0; row < rows; row++) {
      const ladder = {
        above: steps.map((_, i) => values[first + 2 * i]?.[row] as number),
        below: steps.map((_, i) => values[first + 2 * i + 1]?.[row] as number),
      };
      const { slope, error } = differentiate(ladder, steps);
      data[row * columns + column] = slope;
      roundoff[row * columns + column] = inRoundoffs(errorsAllowed * error + relativeAllowed * Math.abs(slope));
    }
  }
  return { kind: 'tensor', shape: [...center.shape, ...shape], data, roundoff };
}

/** A bound in the unit that the judge multiplies by its own factor. */
function inRoundoffs(bound: number): number {
  return bound / (toleranceFor('float64').roundoffs * 2 ** -53);
}

function isUncertain({ data, roundoff }: ExpectedTensor): boolean {
  const largest = Math.max(0, ...data.map(Math.abs));
  return !roundoff.every((error) => error <= inRoundoffs(leastCertain * largest) || largest === 0);
}

function numbersOf(observation: Observation | undefined, path: Path, shape?: readonly number[]) {
  if (observation?.outcome !== 'returned') return undefined;
  const found: Value | undefined = valueAt(observation.value, path);
  if (found === undefined) return undefined;
  const form = formOf(found);
  if (form.kind !== 'tensor') return undefined;
  const read = readTensor(found, shape ?? form.shape);
  return 'data' in read ? { shape: form.shape, data: read.data } : undefined;
}
