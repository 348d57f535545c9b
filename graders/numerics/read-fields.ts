import type { WrongForm } from '../contract/finding.ts';
import type { Keyed, Value } from '../contract/value.ts';
import { formOf } from './read-tensor.ts';

/**
 * The fields of an object by name, or what it is instead; it may have others too.
 *
 * Example: `readFields(value, 'hidden[0]', ['w', 'b'])` gives `{ fields: { w, b } }`, each still any value.
 */
export function readFields<Name extends string>(
  value: Value,
  part: string,
  names: readonly Name[],
): { readonly fields: Readonly<Record<Name, Value>> } | { readonly misfit: WrongForm } {
  const entries = isKeyed(value) ? value.entries : undefined;
  const fields = names.map((name) => [name, entries?.get(name)] as const);
  if (fields.some(([, field]) => field === undefined)) {
    return {
      misfit: {
        kind: 'wrong-form',
        part,
        index: [],
        expected: { kind: 'object', fields: names },
        received: formOf(value),
      },
    };
  }
  return { fields: Object.fromEntries(fields) as Record<Name, Value> };
}

function isKeyed(value: Value): value is Keyed {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'object';
}
