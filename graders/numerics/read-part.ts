import type { WrongForm } from '../contract/finding.ts';
import type { Value } from '../contract/value.ts';
import { readTensor } from './read-tensor.ts';

/** As `readTensor`, for the part of a result that has this name: on a mismatch the whole finding. */
export function readPart(
  value: Value,
  part: string,
  shape: readonly number[],
): { readonly data: Float64Array } | { readonly misfit: WrongForm } {
  const read = readTensor(value, shape);
  if ('data' in read) return read;
  const { index, received } = read;
  const expected = { kind: 'tensor', shape: shape.slice(index.length) } as const;
  return { misfit: { kind: 'wrong-form', part, index, expected, received } };
}
