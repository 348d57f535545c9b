import { describe, expect, test } from '@jest/globals';
import { evaluate } from './computational-graph.ts';
import { centralDifference, forwardDifference, type ScalarField } from './difference-quotients.ts';
import { gradF, lectureGraph } from './lecture-function.ts';
import { add, multiply, scale, subtract, sum } from './tensor/arithmetic.ts';
import { contract } from './tensor/contract.ts';
import { tensor, toNested } from './tensor/nested.ts';
import { slice } from './tensor/rearrange.ts';
import type { Tensor } from './tensor/tensor.ts';
import { disagreement } from './testing/disagreement.ts';
import { randomTensors } from './testing/random-tensor.ts';

const squares: ScalarField = (x) => sum(multiply(x, x));
const cubes: ScalarField = (x) => sum(multiply(x, multiply(x, x)));
const lecture: ScalarField = (x) =>
  evaluate(lectureGraph, { x: slice(x, 0), y: slice(x, 1), z: slice(x, 2) }).get('v5')!;

/** The largest distance of a numerical gradient from the right one. */
function distance(numerical: Tensor, right: Tensor): number {
  return Math.max(...numerical.data.map((entry, i) => Math.abs(entry - right.data[i]!)));
}

describe('forwardDifference', () => {
  test('of x^2 is 2x + h: the truncation error is part of the answer', () => {
    expect(toNested(forwardDifference(squares, tensor([3, -1]), 0.5))).toEqual([6.5, -1.5]);
  });

  test('its error falls like h', () => {
    const x = tensor([1, 2, 0]);
    const errors = [2 ** -8, 2 ** -11].map((h) => distance(forwardDifference(lecture, x, h), gradF(1, 2, 0)));
    expect(errors[0]! / errors[1]!).toBeCloseTo(8, 0);
  });
});

describe('centralDifference', () => {
  test('of a polynomial of degree 2 is its gradient for every h', () => {
    expect(toNested(centralDifference(squares, tensor([3, -1]), 0.5))).toEqual([6, -2]);
    expect(toNested(centralDifference(squares, tensor([3, -1]), 4))).toEqual([6, -2]);
  });

  test('of x^3 is 3x^2 + h^2', () => {
    expect(toNested(centralDifference(cubes, tensor([1, 2]), 0.5))).toEqual([3.25, 12.25]);
  });

  test("its error falls like h^2, towards the lecture's (8 + e, 4, 4 - 2e) at (1, 2, 0)", () => {
    const x = tensor([1, 2, 0]);
    const right = tensor([8 + Math.E, 4, 4 - 2 * Math.E]);
    const errors = [2 ** -6, 2 ** -9].map((h) => distance(centralDifference(lecture, x, h), right));
    expect(errors[0]! / errors[1]!).toBeCloseTo(64, 0);
  });

  test('is the mean of the forward quotients with h and with -h', () => {
    const x = randomTensors('mean of two quotients')(3);
    const [forwards, backwards] = [1e-3, -1e-3].map((h) => forwardDifference(lecture, x, h));
    const mean = scale(1 / 2, add(forwards!, backwards!));
    expect(disagreement(centralDifference(lecture, x, 1e-3), mean)).toBeLessThanOrEqual(1);
  });

  test('leaves x as it was', () => {
    const x = tensor([0.1, 0.2, 0.3]);
    centralDifference(squares, x, 0.1);
    expect(toNested(x)).toEqual([0.1, 0.2, 0.3]);
  });
});

test('difference quotients: their bounds hold between two ways to add up f, for steps from 1e-2 to 1e-8', () => {
  const draw = randomTensors('two ways to add up');
  const a = draw(9);
  const reversed = (v: Tensor): Tensor => ({
    shape: v.shape,
    data: v.data.toReversed(),
    roundoff: v.roundoff.toReversed(),
  });
  const forwards: ScalarField = (x) => subtract(squares(x), contract(a, x, 1));
  const backwards: ScalarField = (x) => subtract(squares(reversed(x)), contract(reversed(a), reversed(x), 1));
  for (const h of [1e-2, 1e-4, 1e-6, 1e-8]) {
    const x = draw(9);
    for (const quotients of [forwardDifference, centralDifference]) {
      expect(disagreement(quotients(forwards, x, h), quotients(backwards, x, h))).toBeLessThanOrEqual(1);
    }
  }
});
