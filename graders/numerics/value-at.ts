import type { Path } from '../contract/assignment.ts';
import type { Keyed, Value } from '../contract/value.ts';

/** What stands at a place inside a result; undefined where the result has no such place. */
export function valueAt(value: Value, path: Path): Value | undefined {
  return path.reduce<Value | undefined>((here, key) => {
    if (isList(here)) return here[Number(key)];
    return isKeyed(here) ? here.entries.get(String(key)) : undefined;
  }, value);
}

function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

function isKeyed(value: Value | undefined): value is Keyed {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'object';
}
