import type { Path } from '../contract/assignment.ts';
import type { Expected, ExpectedTensor } from '../contract/expected.ts';

/** A tensor and the place in a result where it belongs. */
export interface PlacedTensor {
  readonly path: Path;
  readonly tensor: ExpectedTensor;
}

/**
 * The answer that has these tensors at these places and nothing else.
 *
 * Example: paths `[0, 'W']` and `[0, 'b']` give a list of one item with the fields W and b.
 */
export function expectedAt(placed: readonly PlacedTensor[]): Expected {
  const [first] = placed;
  if (!first) throw new RangeError('expectedAt: a tensor wanted');
  const [key] = first.path;
  if (key === undefined) return first.tensor;
  const inner = new Map<string | number, PlacedTensor[]>();
  for (const { path, tensor } of placed) {
    const [head = '', ...rest] = path;
    inner.set(head, [...(inner.get(head) ?? []), { path: rest, tensor }]);
  }
  if (typeof key === 'number') return { kind: 'list', ordered: true, items: [...inner.values()].map(expectedAt) };
  const fields = [...inner].map(([name, parts]) => [name, expectedAt(parts)] as const);
  return { kind: 'fields', fields: Object.fromEntries(fields) };
}
