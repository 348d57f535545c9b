import { offsets } from './offsets.ts';
import { zeros } from './special-tensors.ts';
import { shapeText, type Tensor } from './tensor.ts';

/** How many axes to contract, or which ones of a with which ones of b. */
export type Axes = number | readonly [readonly number[], readonly number[]];

/**
 * Multiplies two tensors and sums over paired axes: NumPy's `tensordot`.
 *
 * Shapes: N contracts the last N axes of a with the first N of b, in order; 0 is the outer product; lists name the pairs.
 * The axes of a that are left over come first, then those of b.
 * Numbers: a sum of N products has roundoff sum of (|a| e_b + |b| e_a) + N (sum of |ab|), for every order of summation;
 * N leaves out products that are exactly zero, which add no error.
 * Errors: lists of different length, axes that are missing or named twice, and lengths that differ.
 * Source: lecture, "Tensors in NumPy" (NumPy pairs the axes in order: C_im = sum over j, k of A_ijk B_jkm).
 * Example: the lecture's chain rule, sum over k of dH2_j/dH1_k dH1_k/dW1, is `contract(dH2dH1, dH1dW1, 1)`.
 */
export function contract(a: Tensor, b: Tensor, axes: Axes): Tensor {
  const [axesA, axesB] = typeof axes === 'number' ? lastAndFirst(a, axes) : axes;
  requireMatch(a, b, axesA, axesB);
  const freeA = otherAxes(a, axesA);
  const freeB = otherAxes(b, axesB);
  const result = zeros([...freeA.map((axis) => a.shape[axis]!), ...freeB.map((axis) => b.shape[axis]!)]);
  const summedA = offsets(a.shape, axesA);
  const summedB = offsets(b.shape, axesB);
  let entry = 0;
  for (const startA of offsets(a.shape, freeA)) {
    for (const startB of offsets(b.shape, freeB)) {
      let value = 0;
      let terms = 0;
      let magnitude = 0;
      let inherited = 0;
      for (let s = 0; s < summedA.length; s++) {
        const atA = startA + summedA[s]!;
        const atB = startB + summedB[s]!;
        const product = a.data[atA]! * b.data[atB]!;
        const passedOn = Math.abs(a.data[atA]!) * b.roundoff[atB]! + Math.abs(b.data[atB]!) * a.roundoff[atA]!;
        value += product;
        if (product !== 0 || passedOn !== 0) terms++;
        magnitude += Math.abs(product);
        inherited += passedOn;
      }
      result.data[entry] = value;
      result.roundoff[entry] = inherited + terms * magnitude;
      entry++;
    }
  }
  return result;
}

/**
 * The matrix product a b, or the matrix times the vector b.
 *
 * Errors: where a is no matrix, b is neither matrix nor vector, or the inner lengths differ.
 */
export function matmul(a: Tensor, b: Tensor): Tensor {
  if (a.shape.length !== 2 || b.shape.length < 1 || b.shape.length > 2) {
    throw new Error(
      `matmul: takes a matrix and a matrix or vector, not ${shapeText(a.shape)} and ${shapeText(b.shape)}`,
    );
  }
  return contract(a, b, 1);
}

function lastAndFirst(a: Tensor, count: number): [number[], number[]] {
  const paired = Array.from({ length: count }, (_, i) => i);
  return [paired.map((i) => a.shape.length - count + i), paired];
}

function otherAxes(a: Tensor, axes: readonly number[]): number[] {
  return a.shape.map((_, axis) => axis).filter((axis) => !axes.includes(axis));
}

function requireMatch(a: Tensor, b: Tensor, axesA: readonly number[], axesB: readonly number[]): void {
  const distinct = new Set(axesA).size === axesA.length && new Set(axesB).size === axesB.length;
  const fits =
    distinct &&
    axesA.length === axesB.length &&
    axesA.every((axis, i) => a.shape[axis] !== undefined && a.shape[axis] === b.shape[axesB[i]!]);
  if (!fits) {
    throw new Error(
      `contract: axes ${shapeText(axesA)} of shape ${shapeText(a.shape)} do not match axes ${shapeText(axesB)} of shape ${shapeText(b.shape)}`,
    );
  }
}
