import { captureConsole, takeConsole } from './capture-console.ts';
import { describeError } from './describe-error.ts';
import { encodeValue, tagged, whyUnreadable } from './encode-value.ts';
import { harden } from './harden.ts';
import { kindOf } from './kind-of.ts';
import { loadModule } from './load-module.ts';
import { type ParsedArguments, parseArguments } from './parse-arguments.ts';
import { restartRandom, seedMathRandom } from './seeded-random.ts';
import type { Program, Request } from './wire.ts';

// This script is compiled inside the context, before the student's. It is called with primitives, data of its own
// context and nothing else, and gives back one string a call, so that no object ever crosses.

harden();
seedMathRandom();
captureConsole();

const { parse } = JSON;
const { apply } = Reflect;
const { isInteger } = Number;
const StoppedError = RangeError;

type Settings = Pick<Request, 'entry' | 'exports' | 'operationsPerCall' | 'valuesPerResult' | 'stopsLeft'>;

let settings: Settings;
let makers: readonly (() => (...args: unknown[]) => unknown)[];
let program: ReturnType<Program>;
let exported: Record<string, unknown>;
let stopsLeft: Record<string, number>;
/** Wire text by position in the plan. */
let results: Record<string, string>;

interface Watched {
  readonly index: number;
  readonly result: unknown;
  next: Watched | undefined;
}
// A list of links: writing to an array could meet a setter that the student planted on its prototype.
let nextWatched: Watched | undefined;
let lastWatched: Watched | undefined;

/** Takes the settings as JSON and the functions that will be handed over, compiled in this context. */
export function prepare(settingsText: string, functionMakers: typeof makers): void {
  settings = parse(settingsText) as Settings;
  makers = functionMakers;
  stopsLeft = { __proto__: null } as never;
  exported = { __proto__: null } as never;
  results = { __proto__: null } as never;
  for (const name of settings.exports) stopsLeft[name] = settings.stopsLeft[name] ?? 0;
}

/** Evaluates the modules; the frame says what the entry exports. */
export function load(compiled: Program): string {
  program = compiled(() => {
    throw new StoppedError('the limit of operations is used up');
  });
  begin();
  let exportsObject: unknown;
  try {
    exportsObject = loadModule(program.modules, settings.entry);
  } catch (thrown) {
    return moduleFrame(thrownFields(thrown));
  }
  if (isExhausted()) return moduleFrame(exhaustedFields());
  let kinds = '';
  for (let index = 0; index < settings.exports.length; index++) {
    const name = settings.exports[index] as string;
    kinds += `${index > 0 ? ',' : ''}${exportKind(name, exportsObject)}`;
  }
  return moduleFrame(`"outcome":"loaded","exports":[${kinds}]`);
}

/** Makes one call; the frame says what came of it. */
export function call(index: number, name: string, argumentsText: string, watch: boolean, keep: boolean): string {
  if (typeof exported[name] !== 'function') return callFrame(index, '"outcome":"missing"');
  if ((stopsLeft[name] as number) <= 0) return callFrame(index, '"outcome":"skipped"');
  const parsed = parseArguments(argumentsText, makers, results);
  if (parsed === undefined) return callFrame(index, '"outcome":"no-earlier-result"');
  begin();
  let result: unknown;
  try {
    result = apply(exported[name] as never, undefined, parsed.list);
  } catch (thrown) {
    return callFrame(index, isExhausted() ? stop(name) : thrownFields(thrown));
  }
  const operations = program.count();
  if (isExhausted()) return callFrame(index, stop(name));
  const written = encodeValue(result, settings.valuesPerResult);
  // A getter of the result may be what never ends.
  if (isExhausted()) return callFrame(index, stop(name));
  if (written === undefined) return callFrame(index, `"outcome":"unreadable","reason":"${whyUnreadable()}"`);
  if (keep && written[1] !== 'a') results[index] = written;
  if (watch) remember(index, result);
  const after = watch ? `,"after":${readAgain(parsed.list)}` : '';
  const returned = `"outcome":"returned","value":${written},"operations":${operations}${after}`;
  return callFrame(index, returned + functionCallsField(parsed));
}

/** Reads the next watched result once more; an empty string after the last. */
export function readLater(): string {
  const watched = nextWatched;
  if (watched === undefined) return '';
  nextWatched = watched.next;
  begin();
  return `{"frame":"later","index":${watched.index},"value":${readAgain(watched.result)}}`;
}

function begin(): void {
  restartRandom();
  program.begin(settings.operationsPerCall);
}

function isExhausted(): boolean {
  return program.count() > settings.operationsPerCall;
}

function stop(name: string): string {
  stopsLeft[name] = (stopsLeft[name] as number) - 1;
  return exhaustedFields();
}

function exhaustedFields(): string {
  return `"outcome":"exhausted","site":${program.site()}`;
}

function thrownFields(thrown: unknown): string {
  // What ran out may have been replaced by another error on its way up.
  if (isExhausted()) return exhaustedFields();
  const site = program.site();
  return `"outcome":"threw","operations":${program.count()},"site":${site},${describeError(thrown)}`;
}

function remember(index: number, result: unknown): void {
  const watched: Watched = { index, result, next: undefined };
  if (lastWatched === undefined) nextWatched = watched;
  else lastWatched.next = watched;
  lastWatched = watched;
}

function readAgain(value: unknown): string {
  return encodeValue(value, settings.valuesPerResult) ?? tagged('a', `unreadable (${whyUnreadable()})`);
}

function functionCallsField(parsed: ParsedArguments): string {
  let pairs = '';
  for (let position = 0; position < parsed.list.length; position++) {
    const calls = parsed.functionCalls[position];
    if (calls !== undefined) pairs += `${pairs === '' ? '' : ','}[${position},${calls}]`;
  }
  return pairs === '' ? '' : `,"functionCalls":[${pairs}]`;
}

function exportKind(name: string, exportsObject: unknown): string {
  try {
    const value = (exportsObject as Record<string, unknown>)[name];
    exported[name] = value;
    if (value === undefined) return '{"kind":"absent"}';
    if (typeof value !== 'function') return `{"kind":"other","what":${tagged('s', kindOf(value))}}`;
    const { length } = value;
    return `{"kind":"function","length":${isInteger(length) && length >= 0 ? `${length}` : '0'}}`;
  } catch {
    return `{"kind":"other","what":${tagged('s', 'unreadable')}}`;
  }
}

function moduleFrame(fields: string): string {
  return `{"frame":"module",${fields}${takeConsole()}}`;
}

function callFrame(index: number, fields: string): string {
  return `{"frame":"call","index":${index},${fields}${takeConsole()}}`;
}
