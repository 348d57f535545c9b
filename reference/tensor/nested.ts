import { zeros } from './special-tensors.ts';
import { entryCount, sameShape, shapeText, type Tensor } from './tensor.ts';

/** A tensor as students write it. */
export type Nested = number | Nested[];

/**
 * Reads a number, an array of numbers, an array of rows, ...; typed arrays stand for arrays of numbers.
 *
 * Numbers: every entry counts as exact.
 * Errors: where entries differ in shape, and where one is neither a number nor an array.
 * Example: `tensor([[1, 2, 3], [4, 5, 6]]).shape` is `[2, 3]`, `tensor([[], []]).shape` is `[2, 0]`.
 */
export function tensor(nested: unknown): Tensor {
  const entries: number[] = [];
  const shape = readInto(entries, nested);
  const result = zeros(shape);
  result.data.set(entries);
  return result;
}

/** The opposite of `tensor`: `toNested(tensor(a))` equals a, with plain arrays. */
export function toNested(a: Tensor): Nested {
  return nestedFrom(a, 0, 0);
}

function readInto(entries: number[], nested: unknown): readonly number[] {
  if (typeof nested === 'number') {
    entries.push(nested);
    return [];
  }
  if (!isArrayLike(nested)) throw new Error(`tensor: ${describe(nested)} stands where a number or an array should`);
  let inner: readonly number[] = [];
  for (let i = 0; i < nested.length; i++) {
    const shape = readInto(entries, nested[i]);
    if (i > 0 && !sameShape(shape, inner)) {
      throw new Error(`tensor: ragged, entry 0 has shape ${shapeText(inner)} and entry ${i} has ${shapeText(shape)}`);
    }
    inner = shape;
  }
  return [nested.length, ...inner];
}

function isArrayLike(value: unknown): value is ArrayLike<unknown> {
  // ArrayBuffer.isView and not instanceof: a typed array may come from another realm.
  return Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value);
}

function describe(value: unknown): string {
  return value === null ? 'null' : `a value of type ${typeof value}`;
}

function nestedFrom(a: Tensor, axis: number, start: number): Nested {
  const length = a.shape[axis];
  if (length === undefined) return a.data[start]!;
  const step = entryCount(a.shape.slice(axis + 1));
  return Array.from({ length }, (_, i) => nestedFrom(a, axis + 1, start + i * step));
}
