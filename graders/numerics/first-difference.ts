import type { Argument, Value } from '../contract/value.ts';

/** Where two values first differ, with both sides; `undefined` when they are the same bit for bit. */
export type Difference = {
  readonly index: readonly (number | string)[];
  readonly before: Value;
  readonly after: Value;
};

/**
 * Compares two results bit for bit: NaN equals NaN, and 0 is not -0.
 *
 * Functions and other aliens are the same when they are called the same.
 */
export function firstDifference(before: Value, after: Value): Difference | undefined {
  if (Object.is(before, after)) return undefined;
  const here: Difference = { index: [], before, after };
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return here;
  if (isArray(before)) {
    if (!isArray(after) || after.length !== before.length) return here;
    for (const [i, item] of before.entries()) {
      const inner = firstDifference(item, after[i] as Value);
      if (inner) return { ...inner, index: [i, ...inner.index] };
    }
    return undefined;
  }
  if (isArray(after)) return here;
  if (before.kind === 'alien' || after.kind === 'alien') {
    return before.kind === 'alien' && after.kind === 'alien' && before.what === after.what ? undefined : here;
  }
  if (after.entries.size !== before.entries.size) return here;
  for (const [key, item] of before.entries) {
    const other = after.entries.get(key);
    if (other === undefined) return here;
    const inner = firstDifference(item, other);
    if (inner) return { ...inner, index: [key, ...inner.index] };
  }
  return undefined;
}

/** The value that an argument is when the guest reads it back unchanged. */
export function valueOfArgument(argument: Argument): Value {
  if (typeof argument !== 'object' || argument === null) return argument;
  if (Array.isArray(argument)) return argument.map(valueOfArgument);
  if ('functionSource' in argument) return { kind: 'alien', what: 'a function' };
  return {
    kind: 'object',
    entries: new Map(Object.entries(argument).map(([key, item]) => [key, valueOfArgument(item)])),
  };
}

function isArray(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
