import type { Value } from '../../graders/contract/value.ts';

/** What a function returned in this process, as the judge reads it; the same as if it had come from a guest. */
export function plainValue(result: unknown): Value {
  if (typeof result === 'number' || typeof result === 'string' || typeof result === 'boolean' || result === null) {
    return result;
  }
  if (Array.isArray(result)) return result.map(plainValue);
  if (ArrayBuffer.isView(result)) return Array.from(result as Float64Array);
  if (typeof result !== 'object') return { kind: 'alien', what: typeof result };
  return { kind: 'object', entries: new Map(Object.entries(result).map(([name, part]) => [name, plainValue(part)])) };
}
