/*
tries: to replace the globals themselves, errors among them
earns: all
*/
import * as honest from './honest.ts';

const kept = new Set(['Array', 'Error', 'undefined', 'NaN', 'Infinity', 'globalThis']);
for (const name of Object.getOwnPropertyNames(globalThis)) {
  if (kept.has(name)) continue;
  try { (globalThis as any)[name] = () => 42; } catch {}
}
export const { contract, multiIndex, shape, tensordot } = honest;
