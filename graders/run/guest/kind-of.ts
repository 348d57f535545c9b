// Built-ins are taken here, before student code can replace them. In this folder's in-context files nothing else may be
// looked up on a prototype later: no methods, no iteration protocol, no writes past the end of an array.
const { apply, getPrototypeOf } = Reflect;
const { isArray } = Array;

const typedArrayPrototype = getPrototypeOf(Int8Array.prototype) as object;
const typedArrayNameGetter = Object.getOwnPropertyDescriptor(typedArrayPrototype, Symbol.toStringTag)?.get as () => string;
const typedArrayLengthGetter = Object.getOwnPropertyDescriptor(typedArrayPrototype, 'length')?.get as () => number;

const iteratorPrototype = getPrototypeOf(getPrototypeOf([][Symbol.iterator]()) as object) as object;
const generatorPrototype = getPrototypeOf(function* () {}).prototype as object;
const asyncGeneratorPrototype = getPrototypeOf(async function* () {}).prototype as object;

const EXOTIC: readonly (readonly [object, string])[] = [
  [Promise.prototype, 'a Promise'],
  [Map.prototype, 'a Map'],
  [Set.prototype, 'a Set'],
  [WeakMap.prototype, 'a WeakMap'],
  [WeakSet.prototype, 'a WeakSet'],
  [Date.prototype, 'a Date'],
  [RegExp.prototype, 'a RegExp'],
  [Error.prototype, 'an Error'],
  [ArrayBuffer.prototype, 'an ArrayBuffer'],
  [DataView.prototype, 'a DataView'],
  [Number.prototype, 'a Number object'],
  [String.prototype, 'a String object'],
  [Boolean.prototype, 'a Boolean object'],
  [generatorPrototype, 'a generator'],
  [asyncGeneratorPrototype, 'an async generator'],
  [iteratorPrototype, 'an iterator'],
];

/** A chain made by a Proxy need not end. */
const LONGEST_CHAIN = 64;

/** Whether a value inherits from a prototype, however its own class redefines `instanceof`. Errors: whatever a Proxy throws. */
export function inheritsFrom(value: object, prototype: object): boolean {
  let link = getPrototypeOf(value);
  for (let steps = 0; link !== null && steps < LONGEST_CHAIN; steps++) {
    if (link === prototype) return true;
    link = getPrototypeOf(link);
  }
  return false;
}

/** `'Float64Array'` and the like, or undefined for what is no typed array. */
export function typedArrayName(value: object): string | undefined {
  return apply(typedArrayNameGetter, value, []);
}

/** Errors: throws on what is no typed array. */
export function typedArrayLength(value: object): number {
  return apply(typedArrayLengthGetter, value, []);
}

/**
 * Says in words what a value is: 'a number', 'an array', 'a Promise', 'an object'.
 *
 * Errors: whatever a Proxy throws.
 */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null) return `${value}`;
  if (typeof value !== 'object') return `a ${typeof value}`;
  if (isArray(value)) return 'an array';
  const typed = typedArrayName(value);
  if (typed !== undefined) return typed[0] === 'I' ? `an ${typed}` : `a ${typed}`;
  for (let index = 0; index < EXOTIC.length; index++) {
    const [prototype, words] = EXOTIC[index] as { 0: object; 1: string } as never as [object, string];
    if (inheritsFrom(value, prototype)) return words;
  }
  return 'an object';
}
