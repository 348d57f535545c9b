import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { numericalTensor } from './numerical-tensor.ts';
import { sigmoid } from './sigmoid.ts';
import { logSoftmax, softmax, softmaxJacobian } from './softmax.ts';
import { apply } from './tensor/apply.ts';
import { tensor, toNested } from './tensor/nested.ts';
import { column } from './tensor/rearrange.ts';
import { zeros } from './tensor/special-tensors.ts';
import { unitRoundoff } from './tensor/tensor.ts';
import { disagreement } from './testing/disagreement.ts';

const logits = fc.oneof(
  ...[1, 30, 700, 1e4].map((high) =>
    fc.array(fc.double({ min: -high, max: high, noNaN: true }), { minLength: 1, maxLength: 6 }),
  ),
);

test('softmax: equal logits share equally, however large', () => {
  for (const o of [0, 1e4, -1e4]) expect(toNested(softmax(tensor([o, o, o, o])))).toEqual([0.25, 0.25, 0.25, 0.25]);
});

test('softmax: a far larger logit takes all', () => {
  expect(toNested(softmax(tensor([1e4, -1e4, 9e3])))).toEqual([1, 0, 0]);
  expect(toNested(logSoftmax(tensor([1e4, -1e4, 9e3])))).toEqual([0, -2e4, -1e3]);
});

test('softmax: of two logits it is the sigmoid of their difference', () => {
  for (const difference of [-600, -30, -1, 0, 0.5, 36, 1e4]) {
    const P = column(softmax(tensor([[difference], [0]])), 0);
    const twoSigmoids = apply(tensor([difference, -difference]), sigmoid);
    expect(disagreement(P, twoSigmoids)).toBeLessThanOrEqual(1);
  }
});

test('softmax: of a matrix it is that of each column', () => {
  const O = tensor([
    [1, 1000],
    [-2, 1001],
    [0.5, 999],
  ]);
  for (const s of [0, 1]) expect(softmax(column(O, s))).toEqual(column(softmax(O), s));
});

test('softmax: the probabilities add up to 1', () => {
  fc.assert(
    fc.property(logits, (o) => {
      const { data, roundoff } = softmax(tensor(o));
      const total = data.reduce((sum, p) => sum + p, 0);
      expect(Math.abs(total - 1)).toBeLessThanOrEqual(
        unitRoundoff * (o.length + roundoff.reduce((sum, e) => sum + e, 0)),
      );
    }),
  );
});

/** Formulations that stay finite, each with its own rounding. */
const stable: Readonly<Record<string, (o: readonly number[]) => number[]>> = {
  'with the largest logit taken off': (o) => {
    const powers = o.map((each) => Math.exp(each - Math.max(...o)));
    const total = powers.reduceRight((sum, power) => sum + power, 0);
    return powers.map((power) => power / total);
  },
  'as the exponential of o minus log-sum-exp': (o) => {
    const largest = Math.max(...o);
    const logSumExp = largest + Math.log(o.reduce((sum, each) => sum + Math.exp(each - largest), 0));
    return o.map((each) => Math.exp(each - logSumExp));
  },
  'as the reciprocal of a sum of differences': (o) =>
    o.map((each) => 1 / o.reduce((sum, other) => sum + Math.exp(other - each), 0)),
};

test.each(Object.entries(stable))('softmax: its roundoff bounds the rounding of the formula %s', (_, formula) => {
  fc.assert(
    fc.property(logits, (o) => {
      const P = softmax(tensor(o));
      formula(o).forEach((p, l) => {
        // Below the smallest normal number digits are lost that no bound in units of u speaks of.
        const bound = P.roundoff[l]! * unitRoundoff + 2 ** -1022;
        expect(Math.abs(p - P.data[l]!)).toBeLessThanOrEqual(2 * bound);
      });
    }),
  );
});

test('softmax: its roundoff covers logits that are off by their own bounds', () => {
  const exact = tensor([2, -1, 0.5, 1.75]);
  const size = 2 ** 20;
  for (const signs of [
    [1, -1, 1, -1],
    [1, 1, 1, 1],
    [-1, 1, 1, 1],
  ]) {
    const moved = tensor(signs.map((sign, l) => exact.data[l]! + sign * size * unitRoundoff));
    const uncertain = softmax({ ...exact, roundoff: exact.roundoff.map(() => size) });
    expect(disagreement(softmax(moved), uncertain)).toBeLessThanOrEqual(1);
  }
});

describe('softmaxJacobian', () => {
  const o = tensor([2, -1, 0.5, 1.75]);
  const J = softmaxJacobian(o);

  test('is the forward difference, but for h times half the second derivative', () => {
    const h = 1e-5;
    const numerical = numericalTensor(softmax, o, h);
    numerical.data.forEach((value, i) => {
      const rounding = unitRoundoff * (numerical.roundoff[i]! + J.roundoff[i]!);
      expect(Math.abs(value - J.data[i]!)).toBeLessThanOrEqual(h / 2 + rounding); // |d2P/do2| is below 1
    });
  });

  test('has rows and columns that add up to 0: a shift of all logits changes nothing', () => {
    for (let i = 0; i < 4; i++) {
      const row = [0, 1, 2, 3].reduce((sum, j) => sum + J.data[4 * i + j]!, 0);
      expect(Math.abs(row)).toBeLessThanOrEqual(4 * unitRoundoff);
    }
  });
});

test('softmax: no logits are refused', () => {
  expect(() => softmax(zeros([0, 3]))).toThrow('there are no logits in shape [0, 3]');
  expect(() => softmax(tensor(1))).toThrow('there are no logits in shape []');
  expect(() => softmaxJacobian(zeros([2, 2]))).toThrow('should have [n]');
});
