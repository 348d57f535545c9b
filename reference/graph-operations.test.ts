import { describe, expect, test } from '@jest/globals';
import { type OperationName, operations } from './graph-operations.ts';
import type { Tensor } from './tensor/tensor.ts';
import { unitRoundoff } from './tensor/tensor.ts';

const plain: Readonly<Record<OperationName, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  neg: (a) => -a,
  exp: (a) => Math.E ** a,
  square: (a) => a ** 2,
  reciprocal: (a) => a ** -1,
  sigmoid: (a) => (1 + Math.tanh(a / 2)) / 2,
  relu: (a) => (a + Math.abs(a)) / 2,
};

const points = [
  [0.7, -1.3],
  [-2.1, 0.4],
  [3, 5],
  [-0.06, -4],
] as const;

/** A number that may be off by e, in units of u. */
const number = (value: number, e = 0): Tensor => ({
  shape: [],
  data: Float64Array.of(value),
  roundoff: Float64Array.of(e),
});

const valueAt = (name: OperationName, args: readonly number[]) => operations[name].value(...args.map((a) => number(a)));

describe.each(Object.keys(operations) as OperationName[])('%s', (name) => {
  const { arity, value, partials } = operations[name];

  test.each(points)('at (%d, %d) is the formula, within twice its bound', (a, b) => {
    const { data, roundoff } = valueAt(name, [a, b].slice(0, arity));
    // The formula here rounds as well, and Math.E is itself off by half a unit in the last place.
    const bound = 2 * unitRoundoff * (roundoff[0]! + Math.abs(a * data[0]!));
    expect(Math.abs(data[0]! - plain[name](a, b))).toBeLessThanOrEqual(bound);
  });

  test.each(points)('at (%d, %d) has the slopes that central differences approach', (...point) => {
    const args: number[] = point.slice(0, arity);
    const analytic = partials(...args.map((a) => number(a)));
    expect(analytic).toHaveLength(arity);
    for (const i of args.keys()) {
      const difference = (h: number) => {
        const moved = [-h, h].map((step) => valueAt(name, args.with(i, args[i]! + step)).data[0]!);
        return (moved[1]! - moved[0]!) / (2 * h);
      };
      // The error falls to a quarter from one step to the next, so it is at most a third of what lies between them.
      const [coarse, fine] = [difference(2 ** -10), difference(2 ** -11)];
      const rounding = 2 ** 11 * unitRoundoff * 16;
      expect(Math.abs(analytic[i]!.data[0]! - fine)).toBeLessThanOrEqual(Math.abs(coarse - fine) / 2 + rounding);
    }
  });

  test.each(points)('at (%d, %d) has bounds that cover arguments moved by theirs', (...point) => {
    const args = point.slice(0, arity);
    const e = 2 ** 24;
    const off = args.map((a) => number(a, e));
    for (const signs of [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1],
    ]) {
      const moved = args.map((a, i) => number(a + signs[i]! * e * unitRoundoff));
      const compared = [
        [value(...off), value(...moved)],
        ...partials(...off).map((partial, i) => [partial, partials(...moved)[i]!] as const),
      ] as const;
      for (const [bounded, shifted] of compared) {
        const distance = Math.abs(bounded.data[0]! - shifted.data[0]!);
        // To first order: the second is smaller by e u |f''/f'|, and the roundings of both sides are smaller by a few / e.
        expect(distance).toBeLessThanOrEqual(unitRoundoff * bounded.roundoff[0]! * (1 + 1e-5));
      }
    }
  });
});
