// Built-ins are taken here, before student code can replace them. In this folder's in-context files nothing else may be
// looked up on a prototype later: no methods, no iteration protocol, no writes past the end of an array.
const { apply, getPrototypeOf } = Reflect;
const { isArray } = Array;

const typedArrayPrototype = getPrototypeOf(Int8Array.prototype) as object;
const typedArrayNameGetter = Object.getOwnPropertyDescriptor(typedArrayPrototype, Symbol.toStringTag)
  ?.get as () => string;
const typedArrayLengthGetter = Object.getOwnPropertyDescriptor(typedArrayPrototype, 'length')?.get as () => number;

const iteratorPrototype = getPrototypeOf(getPrototypeOf([][Symbol.iterator]()) as object) as object;
const generatorPrototype = (getPrototypeOf(function* () {}) as GeneratorFunction).prototype as object;
const asyncGeneratorPrototype = (getPrototypeOf(async function* () {}) as AsyncGeneratorFunction).prototype as object;

const EXOTIC = [
  { prototype: Promise.prototype, words: 'a Promise' },
  { prototype: Map.prototype, words: 'a Map' },
  { prototype: Set.prototype, words: 'a Set' },
  { prototype: WeakMap.prototype, words: 'a WeakMap' },
  { prototype: WeakSet.prototype, words: 'a WeakSet' },
  { prototype: Date.prototype, words: 'a Date' },
  { prototype: RegExp.prototype, words: 'a RegExp' },
  { prototype: Error.prototype, words: 'an Error' },
  { prototype: ArrayBuffer.prototype, words: 'an ArrayBuffer' },
  { prototype: DataView.prototype, words: 'a DataView' },
  { prototype: Number.prototype, words: 'a Number object' },
  { prototype: String.prototype, words: 'a String object' },
  { prototype: Boolean.prototype, words: 'a Boolean object' },
  { prototype: generatorPrototype, words: 'a generator' },
  { prototype: asyncGeneratorPrototype, words: 'an async generator' },
  { prototype: iteratorPrototype, words: 'an iterator' },
] as const;

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
    const exotic = EXOTIC[index] as (typeof EXOTIC)[number];
    if (inheritsFrom(value, exotic.prototype)) return exotic.words;
  }
  return 'an object';
}
