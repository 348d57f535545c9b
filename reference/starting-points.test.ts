import { expect, test } from '@jest/globals';
import { type Objective, train } from './gradient-descent.ts';
import { loss, lossGradient } from './linear-net-loss.ts';
import { add, multiply, scale } from './tensor/arithmetic.ts';
import { tensor } from './tensor/nested.ts';
import type { Tensor } from './tensor/tensor.ts';

// Lecture, "Hardness of nonconvex optimization".

/** L(w) = (w^2 - 1)^2 + w/4: a good valley near -1, a worse one near 1. */
const twoValleys: Objective<{ w: Tensor }> = {
  loss: ({ w }) => {
    const height = add(multiply(w, w), tensor(-1));
    return add(multiply(height, height), scale(1 / 4, w));
  },
  gradient: ({ w }) => ({ dw: add(scale(4, multiply(w, add(multiply(w, w), tensor(-1)))), tensor(1 / 4)) }),
};

test('gradient descent: different starting points reach different minima, one much worse than the other', () => {
  const reached = [-2, -0.5, 0.5, 2].map((start) => {
    const { parameters, losses } = train({ w: tensor(start) }, twoValleys, 0.02, 400);
    expect(Math.abs(twoValleys.gradient(parameters).dw.data[0]!)).toBeLessThan(1e-9);
    return { w: parameters.w.data[0]!, loss: losses.data.at(-1)! };
  });
  expect(reached.map(({ w }) => Math.sign(w))).toEqual([-1, -1, 1, 1]);
  const [left, , right] = reached;
  expect(left!.loss).toBeLessThan(-0.2);
  expect(right!.loss).toBeGreaterThan(0.2);
});

test('gradient descent: a linear net with one weight in each layer stays on its saddle, and next to it takes either side', () => {
  const X = tensor([[1]]);
  const Y = tensor([[2]]);
  const net: Objective<{ W1: Tensor; b: Tensor; W2: Tensor }> = {
    loss: ({ W1, b, W2 }) => loss(W1, b, W2, X, Y),
    // Without its bias: f(x) = w2 w1 x.
    gradient: ({ W1, b, W2 }) => ({ ...lossGradient(W1, b, W2, X, Y), db: tensor([0]) }),
  };
  const from = (start: number) => {
    const weights = { W1: tensor([[start]]), b: tensor([0]), W2: tensor([[start]]) };
    const { parameters, losses } = train(weights, net, 0.05, 200);
    return { w1: parameters.W1.data[0]!, loss: losses.data.at(-1)! };
  };
  expect(from(0)).toEqual({ w1: 0, loss: 4 });
  expect(from(0.01).w1).toBeCloseTo(Math.SQRT2, 9);
  expect(from(-0.01).w1).toBeCloseTo(-Math.SQRT2, 9);
  expect(from(0.01).loss).toBeLessThan(1e-15);
});
