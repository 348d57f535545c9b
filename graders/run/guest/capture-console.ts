import { tagged } from './encode-value.ts';
import { kindOf, typedArrayLength, typedArrayName } from './kind-of.ts';
import { CONSOLE_LIMIT, DEPTH_LIMIT } from './wire.ts';

const { apply } = Reflect;
const { isArray } = Array;
const { keys } = Object;
const { slice } = String.prototype;

const PRINTING = ['log', 'info', 'debug', 'warn', 'error', 'trace', 'dir', 'table', 'group'];
const SILENT = ['groupEnd', 'groupCollapsed', 'count', 'countReset', 'time', 'timeEnd', 'timeLog', 'assert', 'clear'];

let lines = '';
let textLeft = CONSOLE_LIMIT;

/** Gives the context a `console` that keeps its text for the next frame. */
export function captureConsole(): void {
  const captured: Record<string, unknown> = {};
  for (const name of PRINTING) captured[name] = (...values: unknown[]) => print(values);
  for (const name of SILENT) captured[name] = () => undefined;
  Object.defineProperty(globalThis, 'console', { value: captured, writable: true, configurable: true });
}

/** The text since the last time, as a field of a frame with a comma before it, or nothing. */
export function takeConsole(): string {
  if (lines === '') return '';
  const field = `,"console":${tagged('s', lines)}`;
  lines = '';
  return field;
}

function print(values: readonly unknown[]): void {
  for (let index = 0; index < values.length; index++) {
    if (index > 0) append(' ');
    const value = values[index];
    if (typeof value === 'string') append(value);
    else show(value, 0);
  }
  append('\n');
}

function append(text: string): void {
  if (textLeft <= 0) return;
  lines += apply(slice, text, [0, textLeft]);
  textLeft -= text.length;
}

function show(value: unknown, depth: number): void {
  // Once nothing more can be shown, a large value costs nothing more.
  if (textLeft <= 0) return;
  if (typeof value === 'string') append(`'${value}'`);
  else if (typeof value === 'function' || typeof value === 'symbol') append(kindOf(value));
  else if (typeof value !== 'object' || value === null) append(value === 0 && 1 / value < 0 ? '-0' : `${value}`);
  else if (depth === DEPTH_LIMIT) append('...');
  else if (isArray(value)) showList(value, value.length, depth);
  else if (typedArrayName(value) !== undefined) showList(value as ArrayLike<unknown>, typedArrayLength(value), depth);
  else if (kindOf(value) === 'an Error') append(`${(value as Error).name}: ${(value as Error).message}`);
  else if (kindOf(value) === 'an object') showObject(value as Record<string, unknown>, depth);
  else append(kindOf(value));
}

function showList(list: ArrayLike<unknown>, length: number, depth: number): void {
  append('[');
  for (let index = 0; index < length && textLeft > 0; index++) {
    if (index > 0) append(', ');
    show(list[index], depth + 1);
  }
  append(']');
}

function showObject(object: Record<string, unknown>, depth: number): void {
  const names = keys(object);
  append('{');
  for (let index = 0; index < names.length && textLeft > 0; index++) {
    const name = names[index] as string;
    append(`${index > 0 ? ',' : ''} ${name}: `);
    show(object[name], depth + 1);
  }
  append(names.length > 0 ? ' }' : '}');
}
