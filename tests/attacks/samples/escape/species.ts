/*
tries: "the symbols by which built-ins ask the caller's objects: species, instances, conversions, matches"
earns: all
*/
import * as honest from './honest.ts';
import { strike } from './weapon.ts';

export { contract, multiIndex, shape } from './honest.ts';
const watch = (owner: any, key: symbol) =>
  Object.defineProperty(owner, key, { configurable: true, get(this: any) { strike(this); return undefined; } });
for (const owner of [Array, Promise, RegExp, Map, Set, ArrayBuffer, Object.getPrototypeOf(Int8Array)]) watch(owner, Symbol.species);
for (const owner of [Error, Function, Promise, Array]) {
  Object.defineProperty(owner, Symbol.hasInstance, { value: (value: any) => { strike(value); return true; } });
}
for (const key of [Symbol.toPrimitive, Symbol.toStringTag, Symbol.match, Symbol.isConcatSpreadable, Symbol.unscopables]) watch(Object.prototype, key);
export function tensordot(a: any, b: any, axes: any) {
  return honest.tensordot(a, b, axes);
}
