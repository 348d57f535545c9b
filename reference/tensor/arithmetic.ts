import { zeros } from './special-tensors.ts';
import { sameShape, shapeText, type Tensor } from './tensor.ts';

/**
 * a + b, entry by entry.
 *
 * Numbers: roundoff e_a + e_b + |a| + |b|, not + |a + b|: the terms may meet in another order.
 * Errors: where the shapes differ; nothing is stretched to fit.
 */
export function add(a: Tensor, b: Tensor): Tensor {
  return combine('add', a, b, sumOf, roundoffOfSum);
}

/** a - b, entry by entry; bounds and errors as for `add`. */
export function subtract(a: Tensor, b: Tensor): Tensor {
  return combine('subtract', a, b, differenceOf, roundoffOfSum);
}

/** a b, entry by entry (the Hadamard product), with roundoff |a| e_b + |b| e_a + |ab|; errors as for `add`. */
export function multiply(a: Tensor, b: Tensor): Tensor {
  return combine('multiply', a, b, productOf, roundoffOfProduct);
}

/**
 * c times a.
 *
 * Numbers: roundoff |c| e_a + 2 |ca|: the second rounding is that of c itself, which is often a quotient such as 2/t.
 */
export function scale(c: number, a: Tensor): Tensor {
  const result = zeros(a.shape);
  for (let i = 0; i < a.data.length; i++) {
    const value = c * a.data[i]!;
    result.data[i] = value;
    result.roundoff[i] = Math.abs(c) * a.roundoff[i]! + 2 * Math.abs(value);
  }
  return result;
}

/**
 * The sum of all entries, as a tensor of shape `[]`.
 *
 * Numbers: roundoff (sum of e) + (N - 1)(sum of |v|) holds for every order; N leaves out exact zeros, which add no error.
 */
export function sum(a: Tensor): Tensor {
  const result = zeros([]);
  let terms = 0;
  let magnitude = 0;
  let inherited = 0;
  for (let i = 0; i < a.data.length; i++) {
    const value = a.data[i]!;
    result.data[0]! += value;
    if (value !== 0 || a.roundoff[i] !== 0) terms++;
    magnitude += Math.abs(value);
    inherited += a.roundoff[i]!;
  }
  result.roundoff[0] = inherited + Math.max(terms - 1, 0) * magnitude;
  return result;
}

const sumOf = (a: number, b: number) => a + b;
const differenceOf = (a: number, b: number) => a - b;
const productOf = (a: number, b: number) => a * b;

const roundoffOfSum = (a: number, eA: number, b: number, eB: number) => eA + eB + Math.abs(a) + Math.abs(b);

const roundoffOfProduct = (a: number, eA: number, b: number, eB: number) =>
  Math.abs(a) * eB + Math.abs(b) * eA + Math.abs(a * b);

function combine(
  name: string,
  a: Tensor,
  b: Tensor,
  combined: (a: number, b: number) => number,
  bound: (a: number, eA: number, b: number, eB: number) => number,
): Tensor {
  if (!sameShape(a.shape, b.shape)) {
    throw new Error(`${name}: the shapes ${shapeText(a.shape)} and ${shapeText(b.shape)} differ`);
  }
  const result = zeros(a.shape);
  for (let i = 0; i < a.data.length; i++) {
    result.data[i] = combined(a.data[i]!, b.data[i]!);
    result.roundoff[i] = bound(a.data[i]!, a.roundoff[i]!, b.data[i]!, b.roundoff[i]!);
  }
  return result;
}
