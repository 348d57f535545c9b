/*
tries: to replace the methods of arrays, which a careless encoder or judge would call
earns: all
*/
import * as honest from './honest.ts';

const { ownKeys } = Reflect;
const kept = ['constructor', 'length', 'push', 'slice', 'includes', 'filter', 'map', Symbol.iterator, 'values'];
const keys = ownKeys(Array.prototype).filter((key) => !kept.includes(key as string));
for (const key of keys) Object.defineProperty(Array.prototype, key, { value: () => [] });
export const { contract, multiIndex, shape, tensordot } = honest;
