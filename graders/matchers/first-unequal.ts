/** The place where two values differ, from the outside in, with what stands there on either side. */
export interface Unequal {
  readonly path: readonly (number | string)[];
  readonly received: unknown;
  readonly expected: unknown;
}

/**
 * Where two values first differ, or nothing when they are equal as Jest's `toEqual` means it.
 *
 * Numbers: NaN equals NaN, and 0 is not -0.
 * Fields that are undefined are as good as absent; objects of different kinds, as an array and a `Float64Array`, differ.
 */
export function firstUnequal(received: unknown, expected: unknown, path: Unequal['path'] = []): Unequal | undefined {
  if (Object.is(received, expected)) return undefined;
  const here = { path, received, expected };
  if (!isObject(received) || !isObject(expected) || kindOf(received) !== kindOf(expected)) return here;
  if (received instanceof Error && expected instanceof Error) {
    return received.message === expected.message ? undefined : here;
  }
  if (isList(received) && isList(expected)) {
    if (received.length !== expected.length) return here;
    for (let i = 0; i < expected.length; i++) {
      const inner = firstUnequal(received[i], expected[i], [...path, i]);
      if (inner) return inner;
    }
    return undefined;
  }
  if (kindOf(expected) !== '[object Object]') return here;
  for (const key of new Set([...Object.keys(expected), ...Object.keys(received)])) {
    const inner = firstUnequal(received[key], expected[key], [...path, key]);
    if (inner) return inner;
  }
  return undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function kindOf(value: object): string {
  return Object.prototype.toString.call(value);
}

function isList(value: object): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}
