import type { Value } from '../contract/value.ts';

/** Arrays and objects inside one another; a circle is deeper than any limit. */
const mostDepth = 16;

/** Anything at all as the plain data that comparisons and texts are made for; typed arrays become arrays. */
export function toValue(something: unknown, depth = 0): Value {
  if (something === null) return null;
  if (typeof something === 'number' || typeof something === 'string' || typeof something === 'boolean')
    return something;
  if (typeof something === 'undefined') return { kind: 'alien', what: 'undefined' };
  if (typeof something !== 'object') return { kind: 'alien', what: `a ${typeof something}` };
  if (depth === mostDepth) return { kind: 'alien', what: 'something nested too deeply' };
  // `Array.from` reads a hole as undefined, which is no number either.
  if (Array.isArray(something) || isTypedArray(something)) {
    return Array.from<unknown, Value>(something, (item) => toValue(item, depth + 1));
  }
  if (something instanceof Error) return { kind: 'alien', what: `${something.name}: ${something.message}` };
  const tag = Object.prototype.toString.call(something).slice(8, -1);
  if (tag !== 'Object') return { kind: 'alien', what: `a ${tag}` };
  const entries = Object.entries(something).map(([key, item]) => [key, toValue(item, depth + 1)] as const);
  return { kind: 'object', entries: new Map(entries) };
}

function isTypedArray(something: object): something is ArrayLike<unknown> & object {
  return ArrayBuffer.isView(something) && !(something instanceof DataView);
}
