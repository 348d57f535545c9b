import { kindOf, typedArrayLength, typedArrayName } from './kind-of.ts';
import { DEPTH_LIMIT, TEXT_LIMIT, type UnreadableReason } from './wire.ts';

const { isArray } = Array;
const { keys, hasOwn } = Object;
const { stringify } = JSON;
const { isInteger } = Number;

/** Thrown to leave the recursion; nothing that student code can hold. */
const OVER_BUDGET = { __proto__: null };

let valuesLeft = 0;
let textLeft = 0;
let reason: UnreadableReason = 'unreadable-property';

/**
 * Writes a value as wire text, reading every slot once and calling nothing that student code could have replaced.
 *
 * Numbers: every float64 survives, -0 and the infinities included.
 * Errors: none; what cannot be written gives `undefined`, and `whyUnreadable` says why.
 */
export function encodeValue(value: unknown, valueLimit: number): string | undefined {
  valuesLeft = valueLimit;
  textLeft = TEXT_LIMIT;
  reason = 'unreadable-property';
  try {
    return write(value, 0);
  } catch {
    return undefined;
  }
}

/** The reason of the last value that could not be written. */
export function whyUnreadable(): UnreadableReason {
  return reason;
}

/** Text on the wire, with the letter that says what it stands for. */
export function tagged(letter: 's' | 'a' | 'n', text: string): string {
  return stringify(letter + text);
}

function write(value: unknown, depth: number): string {
  if (--valuesLeft < 0) giveUp('too-many-values');
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'string') return writeText(value);
  if (typeof value === 'boolean' || value === null) return `${value}`;
  if (typeof value !== 'object') return tagged('a', kindOf(value));
  if (depth === DEPTH_LIMIT) giveUp('too-deep');
  if (isArray(value)) return writeList(value, value.length, depth);
  const typed = typedArrayName(value);
  if (typed !== undefined && typed[0] !== 'B') {
    return writeList(value as ArrayLike<unknown>, typedArrayLength(value), depth);
  }
  const kind = kindOf(value);
  return kind === 'an object' ? writeObject(value as Record<string, unknown>, depth) : tagged('a', kind);
}

function writeNumber(value: number): string {
  if (value - value !== 0) return tagged('n', `${value}`);
  return value === 0 && 1 / value < 0 ? tagged('n', '-0') : `${value}`;
}

function writeText(value: string): string {
  textLeft -= value.length;
  if (textLeft < 0) giveUp('too-much-text');
  return tagged('s', value);
}

function writeList(list: ArrayLike<unknown>, length: number, depth: number): string {
  // An array made by a Proxy may say anything.
  if (!isInteger(length)) giveUp('unreadable-property');
  if (length > valuesLeft) giveUp('too-many-values');
  let text = '[';
  for (let index = 0; index < length; index++) {
    const entry = list[index];
    if (index > 0) text += ',';
    text += entry === undefined && !hasOwn(list, index) ? writeHole() : write(entry, depth + 1);
  }
  return `${text}]`;
}

function writeHole(): string {
  valuesLeft -= 1;
  return tagged('a', 'a hole');
}

function writeObject(object: Record<string, unknown>, depth: number): string {
  const names = keys(object);
  if (names.length > valuesLeft) giveUp('too-many-values');
  let text = '{"k":[';
  for (let index = 0; index < names.length; index++) {
    const name = names[index] as string;
    if (index > 0) text += ',';
    text += `${writeText(name)},${write(object[name], depth + 1)}`;
  }
  return `${text}]}`;
}

function giveUp(why: UnreadableReason): never {
  reason = why;
  throw OVER_BUDGET;
}
