/*
tries: to freeze all that there is, so that nobody can write to anything any more
earns: all
*/
import * as honest from './honest.ts';

for (const name of Object.getOwnPropertyNames(globalThis)) {
  const value = (globalThis as any)[name];
  if (typeof value !== 'function' && (typeof value !== 'object' || value === null)) continue;
  try { Object.freeze(value.prototype ?? value); Object.freeze(value); } catch {}
}
export const { contract, multiIndex, shape, tensordot } = honest;
