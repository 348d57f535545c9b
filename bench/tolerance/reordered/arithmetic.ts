import { zeros } from '../../../reference/tensor/special-tensors.ts';
import type { Tensor } from '../../../reference/tensor/tensor.ts';
import { below, happens, isExpanding, oneOf } from './chance.ts';
import { orderedSum } from './ordered-sum.ts';
import { factors, type Parts, terms } from './parts.ts';

export * from '../../../reference/tensor/arithmetic.ts';

/**
 * The operations of `reference/tensor/arithmetic.ts`, with sums and products in other orders, sums multiplied out and factors
 * in other places. Bounds are 0.
 */

export function add(a: Tensor, b: Tensor): Tensor {
  return sumOfBoth(a, b, 1);
}

export function subtract(a: Tensor, b: Tensor): Tensor {
  return sumOfBoth(a, b, -1);
}

/** Sums are multiplied out on one side at most: (f - y)^2 is f (f - y) - y (f - y), while f^2 - 2 f y + y^2 adds larger terms. */
export function multiply(a: Tensor, b: Tensor): Tensor {
  const ofB = terms.of(b);
  if (ofB) return summed(a.shape, (i) => ofB[i]!.map((term) => a.data[i]! * term));
  const result = zeros(a.shape);
  if (!isExpanding()) {
    for (let i = 0; i < result.data.length; i++) result.data[i] = a.data[i]! * b.data[i]!;
    return result;
  }
  const [left, right] = [factors.of(a), factors.of(b)];
  const all: Parts = Array.from(a.data, (value, i) => [...(left?.[i] ?? [value]), ...(right?.[i] ?? [b.data[i]!])]);
  for (const [i, list] of all.entries()) result.data[i] = productFrom(list, below(list.length));
  factors.keep(result, all);
  return result;
}

/** c a, a / (1/c), or c times each of the terms of a. */
export function scale(c: number, a: Tensor): Tensor {
  const ofA = terms.of(a);
  if (ofA) return summed(a.shape, (i) => ofA[i]!.map((term) => c * term));
  const inverse = 1 / c;
  if (!Number.isFinite(inverse)) return { ...zeros(a.shape), data: a.data.map((value) => c * value) };
  return oneOf(
    () => ({ ...zeros(a.shape), data: a.data.map((value) => c * value) }),
    () => ({ ...zeros(a.shape), data: a.data.map((value) => value / inverse) }),
  );
}

export function sum(a: Tensor): Tensor {
  const ofA = terms.of(a);
  return summed([], () => (ofA ? ofA.flat() : Array.from(a.data)));
}

function sumOfBoth(a: Tensor, b: Tensor, sign: 1 | -1): Tensor {
  const [left, right] = [terms.of(a), terms.of(b)];
  return summed(a.shape, (i) => {
    const all = left ? [...left[i]!] : [a.data[i]!];
    if (right) for (const term of right[i]!) all.push(sign * term);
    else all.push(sign * b.data[i]!);
    return all;
  });
}

/** A tensor of that shape whose entries are the sums of these terms. */
export function summed(shape: readonly number[], termsOfEntry: (entry: number) => number[]): Tensor {
  const result = zeros(shape);
  const kept: number[][] | undefined = isExpanding() && happens(0.7) ? [] : undefined;
  for (let entry = 0; entry < result.data.length; entry++) {
    const list = termsOfEntry(entry);
    kept?.push([...list]);
    result.data[entry] = orderedSum(list);
  }
  if (kept) terms.keep(result, kept);
  return result;
}

/** The product, beginning at one of the factors and going round. */
function productFrom(list: readonly number[], start: number): number {
  let product = 1;
  for (let i = 0; i < list.length; i++) product *= list[(start + i) % list.length]!;
  return product;
}
