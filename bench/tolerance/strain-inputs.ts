import type { Oracle, Random } from '../../graders/contract/assignment.ts';
import type { Argument } from '../../graders/contract/value.ts';

/** A call's arguments made harder for a rounding bound, and whether only the same formula can be expected to stand it. */
export interface Strained {
  readonly name: string;
  readonly arguments: readonly Argument[];
  readonly onlyReordered: boolean;
}

/** Decimal exponents between which a parameter is scaled: as far as the course promises anything. */
type Range = readonly [low: number, high: number];

const wide: Range = [-3, 3];
const tame: Range = [-3, 0];

/** Parameters that no entry stands for are left as they were drawn: integers, steps, names, probabilities. */
const ranges: Readonly<Record<string, Readonly<Record<string, Range>>>> = {
  a1: { inputs: tame, x: tame, y: tame, z: tame },
  // Pre-activations stay below 1e4.
  a2: { z: wide, w: [-3, 1.5], x: [-3, 1.5], b: wide, v: wide, W: wide, J: wide },
  a3: { x: [-3, 1], W: [-3, 1], a: wide, b: wide },
  a4: { w: wide, b: wide, x: wide },
  a5: { a: wide, b: wide, dfdh: wide, dhdw: wide },
  a6: { W1: wide, b: wide, W2: wide, x: wide, X: wide, Y: wide },
  // Where slopes are taken, nothing is promised for pre-activations that overflow the exponential.
  a7: { v: wide, o: wide, W1: [-3, 0.5], b: [-3, 1], W2: [-3, 1], x: [-3, 0.5], X: [-3, 0.5] },
  a8: { params: [-2, 0], x: [-2, 0.5], X: [-2, 0.5] },
};

/** Rows of weights that nearly add up to 0, and data that are nearly equal along the axis that is summed over. */
const weights = ['w', 'W', 'W1', 'W2', 'dfdh'];
const data = ['x', 'X', 'v', 'dhdw'];

/** Checks compare with a tolerance of their own, and certificates and conditions are tied to all their arguments at once. */
const leftAsDrawn = ['gradientCheck', 'verify', 'globalMinimum'];

/** The functions that are a squared error or its descent, with the forward pass that gives what they compare with Y. */
const forwardOf: Readonly<Record<string, string>> = {
  loss: 'forward',
  lossGradient: 'forward',
  step: 'forward',
  train: 'forward',
  lossNN1: 'forwardNN1',
  gradientNN1: 'forwardNN1',
  trainNN1: 'forwardNN1',
};

/**
 * The same call with every parameter at a scale of its own, twice; with sums that cancel; and near the optimum of its loss.
 *
 * Numbers: an equal formula may add larger terms, which shows where sums cancel: near an optimum f^2 - 2 f y + y^2 has no digit
 * of (f - y)^2 left. There only the order of summation is varied.
 */
export function strainInputs(
  { assignment, name, parameters, oracle }: Strainable,
  args: readonly Argument[],
  random: Random,
): Strained[] {
  if (leftAsDrawn.includes(name)) return [];
  const within = (parameter: string) => {
    const range = ranges[assignment]?.[parameter];
    return range && parameters.includes('steps') ? tame : range;
  };
  const scaled = (): Strained => ({
    name: 'scaled',
    onlyReordered: false,
    arguments: args.map((argument, i) => {
      const range = within(parameters[i] ?? '');
      return range ? eachPart(argument, () => 10 ** between(random, range)) : argument;
    }),
  });
  const cancelling = {
    name: 'cancelling',
    onlyReordered: true,
    arguments: args.map((argument, i) => {
      const parameter = parameters[i] ?? '';
      if (weights.includes(parameter)) return zeroSums(argument as Nested, random);
      if (parameter === 'params')
        return (argument as unknown as Layers).map(({ W, b }) => ({ W: zeroSums(W, random), b }));
      return data.includes(parameter) ? nearlyEqual(argument as Nested, random) : argument;
    }),
  };
  const forward = oracle[forwardOf[name] ?? ''];
  const optimal = forward ? [nearOptimum(forward, args, parameters, random)] : [];
  const isStrained = parameters.some((parameter) => within(parameter));
  const all = isStrained ? [scaled(), scaled(), cancelling, ...optimal] : optimal;
  return parameters.includes('graph')
    ? all.filter(({ arguments: [graph, inputs] }) => isPromised(oracle, graph, inputs))
    : all;
}

/** All values of a graph are finite, and its sigmoid nodes stay within 30. */
function isPromised({ evaluate }: Oracle, graph: Argument | undefined, inputs: Argument | undefined): boolean {
  const answer = evaluate?.(graph as Argument, inputs as Argument);
  if (answer?.kind !== 'fields') throw new Error('a graph has values by name');
  const numberAt = (id: string) => {
    const value = answer.fields[id];
    return value?.kind === 'tensor' ? (value.data[0] as number) : Number.NaN;
  };
  return (graph as unknown as readonly Node[]).every(
    ({ id, op, args }) =>
      Number.isFinite(numberAt(id)) &&
      (op !== 'sigmoid' || args.every((argument) => Math.abs(numberAt(argument)) <= 30)),
  );
}

/** Of a graph. */
interface Node {
  readonly id: string;
  readonly op: string;
  readonly args: readonly string[];
}

/** What is called, and how its outputs are found. */
export interface Strainable {
  readonly assignment: string;
  readonly name: string;
  readonly parameters: readonly string[];
  readonly oracle: Oracle;
}

type Nested = number | readonly Nested[];
type Layers = readonly { readonly W: Nested; readonly b: Argument }[];

function between(random: Random, [low, high]: Range): number {
  return low + (high - low) * random();
}

/** Each tensor in an argument times a factor of its own; the numbers of an object are tensors, too. */
function eachPart(argument: Argument, factor: () => number): Argument {
  if (typeof argument !== 'object' || argument === null) return mapped(argument as number, times(factor()));
  if (!Array.isArray(argument)) {
    return Object.fromEntries(Object.entries(argument).map(([key, part]) => [key, eachPart(part, factor)]));
  }
  const holdsObjects = argument.some((part) => typeof part === 'object' && part !== null && !Array.isArray(part));
  return holdsObjects ? argument.map((part) => eachPart(part, factor)) : mapped(argument as Nested, times(factor()));
}

const times = (factor: number) => (entry: number) => factor * entry;

function mapped(a: Nested, f: (entry: number) => number): Argument {
  return typeof a === 'number' ? f(a) : a.map((part) => mapped(part, f));
}

/** The last entry of each row is the negative sum of the others, but for its last digits. */
function zeroSums(a: Nested, random: Random): Argument {
  if (typeof a === 'number' || a.length < 2) return a as Argument;
  if (typeof a[0] !== 'number') return a.map((row) => zeroSums(row, random));
  const others = a.slice(0, -1) as number[];
  return [...others, -others.reduce((sum, entry) => sum + entry, 0) * (1 + 1e-6 * random())];
}

/** Up to 100 times the first entry along the first axis in place of all, but for their last digits. */
function nearlyEqual(a: Nested, random: Random): Argument {
  if (typeof a === 'number' || a.length === 0) return a as Argument;
  const factor = 10 ** between(random, [0, 2]);
  return a.map(() => mapped(a[0] as Nested, (entry) => factor * entry * (1 + 1e-6 * random())));
}

/** Targets that the net meets to nine digits. */
function nearOptimum(
  forward: NonNullable<Oracle[string]>,
  args: readonly Argument[],
  parameters: readonly string[],
  random: Random,
): Strained {
  const atX = parameters.indexOf('X');
  const X = args[atX] as readonly (readonly number[])[];
  const outputs = (X[0] ?? []).map((_, s) => {
    const F = forward(
      ...args.slice(0, atX),
      X.map((row) => row[s] as number),
    );
    if (F.kind !== 'tensor') throw new Error('an output is a tensor');
    return F.data;
  });
  const Y = (outputs[0] ?? []).map((_, l) => outputs.map((F) => (F[l] as number) * (1 + 1e-9 * random())));
  return { name: 'near the optimum', onlyReordered: true, arguments: args.toSpliced(atX + 1, 1, Y) };
}
