import type { ExportKind } from '../contract/observation.ts';
import type { Value } from '../contract/value.ts';
import { decodeString, decodeValue, MalformedFrame } from './decode-value.ts';

/** One line of a guest, checked: the shapes that `graders/run/guest/runtime.ts` writes, with places as site numbers. */
export type Frame =
  | { readonly frame: 'module'; readonly ending: ModuleEnding; readonly console: string }
  | { readonly frame: 'call'; readonly index: number; readonly ending: CallEnding; readonly console: string }
  | { readonly frame: 'later'; readonly index: number; readonly value: Value }
  | { readonly frame: 'done' };

export type ModuleEnding = { readonly outcome: 'loaded'; readonly exports: readonly ExportKind[] } | Threw | Exhausted;

export type CallEnding =
  | Returned
  | Threw
  | Exhausted
  | { readonly outcome: 'unreadable'; readonly reason: UnreadableReason }
  | { readonly outcome: 'missing' | 'skipped' | 'no-earlier-result' };

interface Returned {
  readonly outcome: 'returned';
  readonly value: Value;
  /** The same as it came. */
  readonly wire: unknown;
  readonly operations: number;
  readonly argumentsAfter?: readonly Value[];
  readonly functionCalls?: Readonly<Record<number, number>>;
}

export interface Threw {
  readonly outcome: 'threw';
  readonly operations: number;
  readonly site: number;
  readonly isError: boolean;
  readonly name: string;
  readonly message: string;
}

export interface Exhausted {
  readonly outcome: 'exhausted';
  readonly site: number;
}

const UNREADABLE = ['too-many-values', 'too-deep', 'too-much-text', 'unreadable-property'] as const;
type UnreadableReason = (typeof UNREADABLE)[number];

type Fields = Readonly<Record<string, unknown>>;

/** Reads a line as a frame. Errors: `MalformedFrame` for anything else. */
export function readFrame(line: string): Frame {
  const fields = record(parse(line));
  switch (fields.frame) {
    case 'module':
      return { frame: 'module', ending: moduleEnding(fields), console: consoleText(fields) };
    case 'call':
      return { frame: 'call', index: count(fields.index), ending: callEnding(fields), console: consoleText(fields) };
    case 'later':
      return { frame: 'later', index: count(fields.index), value: decodeValue(fields.value) };
    case 'done':
      return { frame: 'done' };
    default:
      throw new MalformedFrame();
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new MalformedFrame();
  }
}

function moduleEnding(fields: Fields): ModuleEnding {
  if (fields.outcome === 'loaded') return { outcome: 'loaded', exports: list(fields.exports).map(exportKind) };
  return failure(fields);
}

function callEnding(fields: Fields): CallEnding {
  const { outcome } = fields;
  if (outcome === 'returned') return returned(fields);
  if (outcome === 'missing' || outcome === 'skipped' || outcome === 'no-earlier-result') return { outcome };
  if (outcome === 'unreadable') {
    const reason = UNREADABLE.find((known) => known === fields.reason);
    if (reason === undefined) throw new MalformedFrame();
    return { outcome, reason };
  }
  return failure(fields);
}

function returned(fields: Fields): Returned {
  return {
    outcome: 'returned',
    value: decodeValue(fields.value),
    wire: fields.value,
    operations: count(fields.operations),
    ...(fields.after === undefined ? {} : { argumentsAfter: list(fields.after).map(decodeValue) }),
    ...(fields.functionCalls === undefined ? {} : { functionCalls: functionCalls(fields.functionCalls) }),
  };
}

function functionCalls(wire: unknown): Readonly<Record<number, number>> {
  return Object.fromEntries(
    list(wire).map((pair) => {
      const [position, calls] = list(pair);
      return [count(position), count(calls)];
    }),
  );
}

function failure(fields: Fields): Threw | Exhausted {
  const site = count(fields.site);
  if (fields.outcome === 'exhausted') return { outcome: 'exhausted', site };
  if (fields.outcome !== 'threw' || typeof fields.isError !== 'boolean') throw new MalformedFrame();
  const { isError } = fields;
  const [name, message] = [decodeString(fields.name), decodeString(fields.message)];
  return { outcome: 'threw', operations: count(fields.operations), site, isError, name, message };
}

function exportKind(wire: unknown): ExportKind {
  const fields = record(wire);
  if (fields.kind === 'function') return { kind: 'function', length: count(fields.length) };
  if (fields.kind === 'other') return { kind: 'other', what: decodeString(fields.what) };
  if (fields.kind === 'absent') return { kind: 'absent' };
  throw new MalformedFrame();
}

function consoleText(fields: Fields): string {
  return fields.console === undefined ? '' : decodeString(fields.console);
}

function count(wire: unknown): number {
  if (typeof wire !== 'number' || !Number.isSafeInteger(wire) || wire < 0) throw new MalformedFrame();
  return wire;
}

function list(wire: unknown): readonly unknown[] {
  if (!Array.isArray(wire)) throw new MalformedFrame();
  return wire;
}

function record(wire: unknown): Fields {
  if (typeof wire !== 'object' || wire === null || Array.isArray(wire)) throw new MalformedFrame();
  return wire as Fields;
}
