import type { Argument, FunctionArgument, ResultArgument } from '../contract/value.ts';

/** What the arguments of one request have in common. */
export interface EncodingContext {
  /** Positions of function sources in the request; added to. */
  readonly functions: Map<string, number>;
  /** Results that came back from earlier guests, as they came, by position in the plan. */
  readonly results: ReadonlyMap<number, unknown>;
}

/**
 * Writes the arguments of call `index` of a plan as wire text; `graders/run/guest/wire.ts` has the rules.
 *
 * Numbers: every float64 survives, NaN and -0 included.
 */
export function encodeArguments(args: readonly Argument[], index: number, context: EncodingContext): string {
  const write = (argument: Argument): unknown => {
    if (typeof argument === 'number') return writeNumber(argument);
    if (typeof argument === 'string') return `s${argument}`;
    if (typeof argument === 'boolean' || argument === null) return argument;
    if (isList(argument)) return argument.map(write);
    if (isOnly(argument, 'functionSource')) return `f${positionOf(argument.functionSource, context.functions)}`;
    if (isOnly(argument, 'resultOf')) {
      const earlier = index - argument.resultOf;
      return context.results.has(earlier) ? context.results.get(earlier) : `r${earlier}`;
    }
    return { k: Object.entries(argument).flatMap(([key, value]) => [`s${key}`, write(value)]) };
  };
  return JSON.stringify(args.map(write));
}

/** The positions in the plan of the calls whose results call `index` is made with. */
export function neededResults(args: readonly Argument[], index: number): number[] {
  return args.flatMap((argument) => {
    if (typeof argument !== 'object' || argument === null) return [];
    if (isList(argument)) return neededResults(argument, index);
    if (isOnly(argument, 'resultOf')) return [index - argument.resultOf];
    return neededResults(Object.values(argument), index);
  });
}

function writeNumber(number: number): number | string {
  if (Object.is(number, -0)) return 'n-0';
  return Number.isFinite(number) ? number : `n${number}`;
}

function isList(argument: Argument & object): argument is readonly Argument[] {
  return Array.isArray(argument);
}

function isOnly(argument: Argument & object, key: 'functionSource'): argument is FunctionArgument;
function isOnly(argument: Argument & object, key: 'resultOf'): argument is ResultArgument;
function isOnly(argument: Argument & object, key: string): boolean {
  const keys = Object.keys(argument);
  return keys.length === 1 && keys[0] === key;
}

function positionOf(source: string, functions: Map<string, number>): number {
  const position = functions.get(source) ?? functions.size;
  functions.set(source, position);
  return position;
}
