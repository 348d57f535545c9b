import type { Keyed, Value } from '../contract/value.ts';
import { DEPTH_LIMIT } from './guest/wire.ts';

const SPECIAL_NUMBERS: ReadonlyMap<string, number> = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['-0', -0],
]);

/**
 * Reads a value that a guest wrote, already parsed as JSON; `graders/run/guest/wire.ts` has the rules.
 *
 * Errors: `MalformedFrame` for whatever the guest's own encoder would not have written.
 */
export function decodeValue(wire: unknown): Value {
  return decodeAt(wire, 0);
}

/** Reads a text that stands where only a string may stand. Errors: `MalformedFrame`. */
export function decodeString(wire: unknown): string {
  if (typeof wire !== 'string' || wire[0] !== 's') throw new MalformedFrame();
  return wire.slice(1);
}

/** What a guest sent is not what its encoder would have written. It never leaves this folder. */
export class MalformedFrame extends Error {
  override readonly name = 'MalformedFrame';
}

function decodeAt(wire: unknown, depth: number): Value {
  if (typeof wire === 'number' || typeof wire === 'boolean' || wire === null) return wire;
  if (typeof wire === 'string') return decodeText(wire);
  if (typeof wire !== 'object' || depth === DEPTH_LIMIT) throw new MalformedFrame();
  if (Array.isArray(wire)) return wire.map((entry) => decodeAt(entry, depth + 1));
  const { k: slots, ...others } = wire as { k?: unknown };
  if (!Array.isArray(slots) || Object.keys(others).length > 0) throw new MalformedFrame();
  return decodeEntries(slots, depth + 1);
}

function decodeText(wire: string): Value {
  const rest = wire.slice(1);
  if (wire[0] === 's') return rest;
  if (wire[0] === 'a') return { kind: 'alien', what: rest };
  const special = wire[0] === 'n' ? SPECIAL_NUMBERS.get(rest) : undefined;
  if (special === undefined) throw new MalformedFrame();
  return special;
}

function decodeEntries(slots: readonly unknown[], depth: number): Keyed {
  if (slots.length % 2 !== 0) throw new MalformedFrame();
  const entries = new Map<string, Value>();
  for (let at = 0; at < slots.length; at += 2) entries.set(decodeString(slots[at]), decodeAt(slots[at + 1], depth));
  return { kind: 'object', entries };
}
