import type { Random } from '../../graders/contract/assignment.ts';
import type { Axes } from '../../reference/tensor/contract.ts';
import type { Nested } from '../../reference/tensor/nested.ts';
import { integer, shuffled } from '../drawing/draw.ts';

/** A tensor as students get it: a number for the shape `[]`. */
export function nestedOf(shape: readonly number[], entry: () => number): Nested {
  const [length, ...inner] = shape;
  return length === undefined ? entry() : Array.from({ length }, () => nestedOf(inner, entry));
}

/** A whole number from -5 to 5 that is not 0: sums are exact, people can check them, and no product is lost. */
export function whole(random: Random): number {
  const size = integer(random, 1, 5);
  return random() < 0.5 ? -size : size;
}

/** Lengths for up to eight axes: all different for up to four, and never so large that an outer product is huge. */
export function drawLengths(random: Random, count: number): number[] {
  return shuffled(random, [...shuffled(random, [2, 3, 4, 5]), 1, 2, 3, 1].slice(0, count));
}

/** The ranks of two tensors, and the axes to contract. */
export interface Pairing {
  readonly rankA: number;
  readonly rankB: number;
  readonly axes: Axes;
}

/** Two shapes that can be contracted along these axes; axes that are not paired differ in length where they can. */
export function drawShapes(random: Random, { rankA, rankB, axes }: Pairing): { a: number[]; b: number[] } {
  const [axesA, axesB] = listed(rankA, axes);
  const lengths = drawLengths(random, rankA + rankB - axesA.length);
  const a = lengths.slice(0, rankA);
  const free = lengths.slice(rankA);
  const b = Array.from({ length: rankB }, (_, axis) => {
    const pair = axesB.indexOf(axis);
    return pair < 0 ? (free.shift() as number) : (a[axesA[pair] as number] as number);
  });
  return { a, b };
}

function listed(rankA: number, axes: Axes): readonly [readonly number[], readonly number[]] {
  if (typeof axes !== 'number') return axes;
  const paired = Array.from({ length: axes }, (_, p) => p);
  return [paired.map((p) => rankA - axes + p), paired];
}
