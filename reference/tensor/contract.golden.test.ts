import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { disagreement } from '../testing/disagreement.ts';
import { type Axes, contract } from './contract.ts';
import { ones, zeros } from './special-tensors.ts';
import type { Tensor } from './tensor.ts';

interface Written {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

interface GoldenCase {
  readonly a: Written;
  readonly b: Written;
  readonly axes: Axes;
  readonly result: Written;
}

const golden: {
  readonly slide: {
    readonly onesShapes: readonly { readonly axes: Axes; readonly shape: readonly number[] }[];
    readonly numbers: readonly GoldenCase[];
    readonly asWrittenForTwo: Written;
  };
  readonly counts: readonly GoldenCase[];
  readonly lists: readonly GoldenCase[];
  readonly reals: readonly GoldenCase[];
  readonly refused: readonly { readonly a: readonly number[]; readonly b: readonly number[]; readonly axes: Axes }[];
} = JSON.parse(readFileSync(new URL('../testing/golden/tensordot.json', import.meta.url), 'utf8'));

function read({ shape, data }: Written): Tensor {
  const result = zeros(shape);
  result.data.set(data);
  return result;
}

function contractGolden({ a, b, axes }: GoldenCase): Written {
  const { shape, data } = contract(read(a), read(b), axes);
  return { shape, data: [...data].map((entry) => entry + 0) }; // -0 + 0 is 0: NumPy's zeros have either sign
}

const ranks = [0, 1, 2, 3, 4];

/** 'rank of a, rank of b, number of axes' of each case. */
const kinds = (cases: readonly GoldenCase[]) =>
  new Set(
    cases.map(({ a, b, axes }) =>
      [a.shape.length, b.shape.length, typeof axes === 'number' ? axes : axes[0].length].join(),
    ),
  );

const allKinds = new Set(
  ranks.flatMap((a) => ranks.flatMap((b) => ranks.filter((n) => n <= Math.min(a, b)).map((n) => [a, b, n].join()))),
);

describe("contract and NumPy's tensordot", () => {
  test('agree on the slide "Tensors in NumPy": on the shapes for tensors of ones', () => {
    for (const { axes, shape } of golden.slide.onesShapes) {
      expect(contract(ones([3, 3, 3]), ones([3, 3, 3]), axes).shape).toEqual(shape);
    }
  });

  test('agree on numbers for its four calls, of which the one with 2 is not the sum on the slide', () => {
    for (const each of golden.slide.numbers) expect(contractGolden(each)).toEqual(each.result);
    const forTwo = golden.slide.numbers.find(({ axes }) => axes === 2)!;
    expect(forTwo.result.data).toEqual([4321, 2, 8765, 6]);
    expect(golden.slide.asWrittenForTwo.data).toEqual([4231, 3, 8675, 7]);
    const crossed = contract(read(forTwo.a), read(forTwo.b), [
      [1, 2],
      [1, 0],
    ]);
    expect([...crossed.data]).toEqual(golden.slide.asWrittenForTwo.data);
  });

  test('agree for every number of axes between tensors of rank 0 to 4', () => {
    expect(kinds(golden.counts)).toEqual(allKinds);
    for (const each of golden.counts) expect(contractGolden(each)).toEqual(each.result);
  });

  test('agree for every way to pair the axes of tensors of rank 0 to 4', () => {
    expect(kinds(golden.lists)).toEqual(allKinds);
    for (const each of golden.lists) expect(contractGolden(each)).toEqual(each.result);
  });

  test('agree on reals within the rounding of both', () => {
    expect(kinds(golden.reals)).toEqual(allKinds);
    for (const { a, b, axes, result } of golden.reals) {
      const ours = contract(read(a), read(b), axes);
      expect(disagreement(ours, { ...read(result), roundoff: ours.roundoff })).toBeLessThanOrEqual(1);
    }
  });

  test('refuse the same calls', () => {
    expect(golden.refused.length).toBeGreaterThan(0);
    for (const { a, b, axes } of golden.refused)
      expect(() => contract(ones(a), ones(b), axes)).toThrow('contract: axes');
  });
});
