import { expect, test } from '@jest/globals';
import { type Gradient, type Objective, step, train } from './gradient-descent.ts';
import { loss, lossGradient } from './linear-net-loss.ts';
import { tensor, toNested } from './tensor/nested.ts';
import type { Tensor } from './tensor/tensor.ts';
import { lectureExample } from './testing/lecture-example.ts';
import { netSizes, randomNet } from './testing/random-net.ts';

type LinearNet = { readonly W1: Tensor; readonly b: Tensor; readonly W2: Tensor };

const objective = (X: Tensor, Y: Tensor): Objective<LinearNet> => ({
  loss: ({ W1, b, W2 }) => loss(W1, b, W2, X, Y),
  gradient: ({ W1, b, W2 }) => lossGradient(W1, b, W2, X, Y),
});

test('step: moves every weight by -alpha times its gradient, all at the same point', () => {
  const { W1, b, W2, X, Y } = lectureExample;
  const next = step({ W1, b, W2 }, lossGradient(W1, b, W2, X, Y), 0.5);
  expect(toNested(next.W1)).toEqual([
    [-30, -29, -28],
    [-36, -35, -34],
    [-62, -61, -60],
  ]);
  expect(toNested(next.b)).toEqual([-31, -40, -69]);
  expect(toNested(next.W2)).toEqual([
    [-5, -14, -24],
    [-234, -584, -935],
    [-179, -450, -719],
  ]);
});

test('step: refuses a gradient of another shape', () => {
  const gradient: Gradient<{ W: Tensor }> = { dW: tensor([1, 2]) };
  expect(() => step({ W: tensor([[1, 2]]) }, gradient, 0.1)).toThrow('the shapes [1, 2] and [2] differ');
});

test('train: losses[s] is the loss before step s, and the last one that after the last step', () => {
  const { W1, b, W2, X, Y } = randomNet('train', netSizes[0]!);
  const { parameters, losses } = train({ W1, b, W2 }, objective(X, Y), 0.1, 2);
  const once = step({ W1, b, W2 }, lossGradient(W1, b, W2, X, Y), 0.1);
  const twice = step(once, lossGradient(once.W1, once.b, once.W2, X, Y), 0.1);
  expect(parameters).toEqual(twice);
  expect([...losses.data]).toEqual(
    [{ W1, b, W2 }, once, twice].map((net) => toNested(loss(net.W1, net.b, net.W2, X, Y))),
  );
});

test('train: with no steps gives the start and its loss', () => {
  const { W1, b, W2, X, Y } = randomNet('train', netSizes[0]!);
  const { parameters, losses } = train({ W1, b, W2 }, objective(X, Y), 0.1, 0);
  expect(parameters).toEqual({ W1, b, W2 });
  expect(losses.shape).toEqual([1]);
});

test.each(netSizes)('train: a small step makes the loss smaller (n = $n, m = $m, k = $k, t = $t)', (sizes) => {
  const { W1, b, W2, X, Y } = randomNet('descent', sizes);
  const { losses } = train({ W1, b, W2 }, objective(X, Y), 0.01, 10);
  losses.data.slice(1).forEach((value, s) => {
    expect(value).toBeLessThan(losses.data[s]!);
  });
});

test.each(netSizes)(
  'train: five steps keep roundoff far below what a mistake would change (n = $n, m = $m, k = $k, t = $t)',
  (sizes) => {
    const { W1, b, W2, X, Y } = randomNet('descent', sizes);
    const { losses, parameters } = train({ W1, b, W2 }, objective(X, Y), 0.05, 5);
    expect(Math.max(...losses.roundoff, ...parameters.W1.roundoff) * 2 ** -53).toBeLessThan(1e-10);
  },
);
