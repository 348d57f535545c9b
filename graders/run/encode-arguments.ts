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
  const known = plainTexts.get(args);
  if (known !== undefined) return known;
  let isPlain = true;
  const write = (argument: Argument): unknown => {
    if (typeof argument === 'number') return writeNumber(argument);
    if (typeof argument === 'string') return `s${argument}`;
    if (typeof argument === 'boolean' || argument === null) return argument;
    if (isList(argument)) return argument.map(write);
    if (isOnly(argument, 'functionSource') || isOnly(argument, 'resultOf')) isPlain = false;
    if (isOnly(argument, 'functionSource')) return `f${positionOf(argument.functionSource, context.functions)}`;
    if (isOnly(argument, 'resultOf')) {
      const earlier = index - argument.resultOf;
      return context.results.has(earlier) ? context.results.get(earlier) : `r${earlier}`;
    }
    return { k: Object.entries(argument).flatMap(([key, value]) => [`s${key}`, write(value)]) };
  };
  const text = JSON.stringify(args.map(write));
  if (isPlain) plainTexts.set(args, text);
  return text;
}

/** Arguments that are written the same in every request; a plan is put to many submissions. */
const plainTexts = new WeakMap<readonly Argument[], string>();

/** The positions in the plan of the calls whose results call `index` is made with. */
export function neededResults(args: readonly Argument[], index: number): number[] {
  if (plainTexts.has(args)) return [];
  const needed: number[] = [];
  const look = (argument: Argument): void => {
    if (typeof argument !== 'object' || argument === null) return;
    if (isList(argument)) argument.forEach(look);
    else if (isOnly(argument, 'resultOf')) needed.push(index - argument.resultOf);
    else Object.values(argument).forEach(look);
  };
  args.forEach(look);
  return needed;
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
