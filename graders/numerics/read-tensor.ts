import type { Form } from '../contract/finding.ts';
import type { Value } from '../contract/value.ts';
import { sameShape } from './same-shape.ts';

/** The numbers of a value that has the shape asked for, or the first place where it has not. */
export type ReadTensor =
  | { readonly data: Float64Array }
  | { readonly index: readonly number[]; readonly received: Form };

/**
 * Reads nested arrays of numbers of a known shape into one row-major array.
 *
 * Shapes: `shape` is `[]` for a number; on a mismatch `index` leads to the value whose form is told.
 * Numbers: NaN and infinities are numbers here; what is not a number (text, a hole, `undefined`) is a mismatch.
 */
export function readTensor(value: Value, shape: readonly number[]): ReadTensor {
  const data = new Float64Array(shape.reduce((product, length) => product * length, 1));
  let position = 0;
  const index: number[] = [];

  const read = (part: Value, depth: number): ReadTensor | undefined => {
    if (depth === shape.length) {
      if (typeof part !== 'number') return { index: [...index], received: formOf(part) };
      data[position++] = part;
      return undefined;
    }
    if (!Array.isArray(part)) return { index: [...index], received: formOf(part) };
    if (part.length !== shape[depth]) return misfit(value, shape, index, part);
    for (let i = 0; i < part.length; i++) {
      index.push(i);
      const wrong = read(part[i] as Value, depth + 1);
      if (wrong) return wrong;
      index.pop();
    }
    return undefined;
  };
  return read(value, 0) ?? { data };
}

/** A whole tensor of another shape says more than the length of one of its rows; a ragged one can only name the row. */
function misfit(whole: Value, shape: readonly number[], index: readonly number[], part: Value): ReadTensor {
  const form = formOf(whole);
  if (form.kind === 'tensor') return { index: [], received: form };
  const expectedLength = shape[index.length] ?? 0;
  const length = Array.isArray(part) ? part.length : 0;
  return { index: [], received: { kind: 'ragged', at: [...index], length, expectedLength } };
}

/** What a value is, coarse enough to be said in a word. */
export function formOf(value: Value): Form {
  if (typeof value === 'number') return { kind: 'tensor', shape: [] };
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return { kind: 'literal', value };
  if (isArray(value)) return formOfArray(value);
  if (value.kind === 'object') return { kind: 'object', fields: [...value.entries.keys()] };
  return { kind: 'alien', what: value.what };
}

function formOfArray(items: readonly Value[]): Form {
  const first = items[0];
  if (first === undefined) return { kind: 'tensor', shape: [0] };
  const firstForm = formOf(first);
  if (firstForm.kind !== 'tensor') return { kind: 'list', length: items.length };
  for (const [i, item] of items.entries()) {
    const form = formOf(item);
    if (form.kind === 'tensor' && sameShape(form.shape, firstForm.shape)) continue;
    const length = isArray(item) ? item.length : 0;
    return { kind: 'ragged', at: [i], length, expectedLength: firstForm.shape[0] ?? 0 };
  }
  return { kind: 'tensor', shape: [items.length, ...firstForm.shape] };
}

function isArray(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
