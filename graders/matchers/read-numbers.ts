import type { Value } from '../contract/value.ts';
import { readTensor } from '../numerics/read-tensor.ts';
import { entryText } from '../render/entry-text.ts';
import { formText } from '../render/form-text.ts';
import { toValue } from './to-value.ts';

/** Shapes: `[]` for a number; `data` is row-major. */
export interface Numbers {
  readonly shape: readonly number[];
  readonly data: Float64Array;
}

/**
 * Reads a number, or nested arrays of numbers of one length on each level; typed arrays are arrays too.
 *
 * Numbers: NaN and the infinities are numbers here.
 * Errors: an `Error` for anything else, which calls it by `name` and says where it is ragged or what stands there.
 */
export function readNumbers(something: unknown, name: string): Numbers {
  const value = toValue(something);
  const shape = shapeOfFirsts(value);
  const read = readTensor(value, shape);
  if ('data' in read) return { shape, data: read.data };
  const place = entryText(name, read.index) || name;
  throw new Error(
    `${place} is ${formText(read.received)}; a number is wanted, or arrays of numbers, all of one length on each level`,
  );
}

/** Shapes: the lengths met on the way to the first entry. */
function shapeOfFirsts(value: Value): number[] {
  const shape: number[] = [];
  let here: Value | undefined = value;
  while (isArray(here)) {
    shape.push(here.length);
    here = here[0];
  }
  return shape;
}

function isArray(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}
