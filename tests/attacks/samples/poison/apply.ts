/*
tries: "to be in the middle of every call: `apply`, `call`, `bind` and `Reflect`"
earns: all
*/
import * as honest from './honest.ts';

const { defineProperty } = Reflect;
const middle = () => { throw new Error('in the middle'); };
for (const key of ['apply', 'call', 'bind', 'toString', Symbol.hasInstance]) defineProperty(Function.prototype, key, { value: middle });
for (const key of ['apply', 'construct', 'get', 'ownKeys', 'getPrototypeOf', 'has']) (Reflect as any)[key] = middle;
export const { contract, multiIndex, shape, tensordot } = honest;
