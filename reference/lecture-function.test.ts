import { expect, test } from '@jest/globals';
import { backprop, evaluate } from './computational-graph.ts';
import { f, gradF, lectureGraph } from './lecture-function.ts';
import { numericalTensor } from './numerical-tensor.ts';
import { tensor, toNested } from './tensor/nested.ts';

const { E } = Math;

test('the lecture’s numbers belong to (1, 2, 0): v1 = 2, v2 = 1, v3 = 4, v4 = e', () => {
  const values = evaluate(lectureGraph, { x: tensor(1), y: tensor(2), z: tensor(0) });
  expect(['v1', 'v2', 'v3', 'v4', 'v5'].map((id) => values.get(id)?.data[0])).toEqual([2, 1, 4, E, 4 + E]);
  expect(toNested(f(1, 2, 0))).toBe(4 + E);
});

test('there the gradient is (8 + e, 4, 4 - 2e), and not the slide’s (4 + e, 8, 4 - 2e)', () => {
  expect(toNested(gradF(1, 2, 0))).toEqual([8 + E, 4, 4 - 2 * E]);
});

test('there the factors along the edges are those of the slide, but for dv1/dx = y and dv1/dy = x', () => {
  const derivatives = backprop(lectureGraph, { x: tensor(1), y: tensor(2), z: tensor(0) });
  expect(['v5', 'v4', 'v3', 'v2', 'v1'].map((id) => derivatives.get(id)?.data[0])).toEqual([1, 1, 1, E, 4]);
});

test.each([
  [2, 1, 1],
  [-1, 0.5, 3],
  [0.25, -2, -0.5],
])('at (%d, %d, %d) it is the gradient worked out by hand', (x, y, z) => {
  const v1 = x * y + z;
  const v4 = Math.exp(x - y * z);
  const byHand = [2 * v1 * y + v4, 2 * v1 * x - z * v4, 2 * v1 - y * v4];
  gradF(x, y, z).data.forEach((derivative, i) => {
    expect(derivative).toBeCloseTo(byHand[i]!, 12);
  });
});

test('it is what forward differences approach, as the lecture asks to check', () => {
  const numerical = numericalTensor(
    ({ data }) => f(...(data as unknown as [number, number, number])),
    tensor([1, 2, 0]),
    2 ** -24,
  );
  // With |f''| below 16 the truncation error is below h * 8; both digits and wrong factors of the slide lie far outside.
  gradF(1, 2, 0).data.forEach((derivative, i) => {
    expect(Math.abs(numerical.data[i]! - derivative)).toBeLessThanOrEqual(2 ** -20);
  });
});
