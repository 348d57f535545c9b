import { describe, expect, test } from '@jest/globals';
import { crossEntropy, crossEntropyGradient, crossEntropyOfLogits } from './cross-entropy.ts';
import { numericalTensor } from './numerical-tensor.ts';
import { softmax, softmaxJacobian } from './softmax.ts';
import { scale, sum } from './tensor/arithmetic.ts';
import { matmul } from './tensor/contract.ts';
import { tensor, toNested } from './tensor/nested.ts';
import { column, stack, transpose } from './tensor/rearrange.ts';
import { zeros } from './tensor/special-tensors.ts';
import { unitRoundoff } from './tensor/tensor.ts';
import { disagreement } from './testing/disagreement.ts';
import { randomTensors } from './testing/random-tensor.ts';

const O = scale(3, randomTensors('logits')(3, 4));
const targets = {
  soft: tensor([
    [0.5, 0, 0.125, 0.25],
    [0.25, 1, 0.375, 0.25],
    [0.25, 0, 0.5, 0.5],
  ]),
  'one-hot': tensor([
    [1, 0, 0, 0],
    [0, 0, 1, 0],
    [0, 1, 0, 1],
  ]),
};

test('crossEntropy: a sure and right answer costs 0, a uniform one log k', () => {
  expect(toNested(crossEntropy(tensor([[1], [0]]), tensor([[1], [0]])))).toBeCloseTo(0, 300);
  const uniform = crossEntropy(
    tensor([
      [0.25, 0.25],
      [0.25, 0.25],
      [0.25, 0.25],
      [0.25, 0.25],
    ]),
    tensor([
      [1, 0.5],
      [0, 0],
      [0, 0.25],
      [0, 0.25],
    ]),
  );
  expect(disagreement(uniform, tensor(Math.log(4)))).toBeLessThanOrEqual(1);
});

test('crossEntropy: 0 log 0 is 0, and a sure but wrong answer costs infinitely much', () => {
  const P = tensor([[0], [0.5], [0.5]]);
  expect(toNested(crossEntropy(P, tensor([[0], [1], [0]])))).toBe(Math.log(2));
  expect(toNested(crossEntropy(P, tensor([[1], [0], [0]])))).toBe(Number.POSITIVE_INFINITY);
});

describe.each(Object.entries(targets))('with %s targets', (_, Y) => {
  test('the loss from logits is that of the probabilities', () => {
    expect(disagreement(crossEntropyOfLogits(O, Y), crossEntropy(softmax(O), Y))).toBeLessThanOrEqual(1);
  });

  test('the gradient is -(1/t) Y / P taken back through the Jacobian of softmax', () => {
    const P = softmax(O);
    const t = 4;
    const columns = Array.from({ length: t }, (_unused, i) => {
      const dP = tensor(Array.from(column(Y, i).data, (y, l) => -y / (t * column(P, i).data[l]!)));
      return matmul(transpose(softmaxJacobian(column(O, i))), dP);
    });
    expect(disagreement(crossEntropyGradient(O, Y), transpose(stack(columns)))).toBeLessThanOrEqual(1);
  });

  test('the gradient is the forward difference, but for h times half the second derivative', () => {
    const h = 1e-5;
    const gradient = crossEntropyGradient(O, Y);
    const numerical = numericalTensor((logits) => crossEntropyOfLogits(logits, Y), O, h);
    numerical.data.forEach((value, i) => {
      const rounding = unitRoundoff * (numerical.roundoff[i]! + gradient.roundoff[i]!);
      expect(Math.abs(value - gradient.data[i]!)).toBeLessThanOrEqual(h / 8 + rounding); // d2L/do2 = P (1 - P) / t
    });
  });

  test('the gradient of each example adds up to 0', () => {
    for (const each of [0, 1, 2, 3].map((i) => sum(column(crossEntropyGradient(O, Y), i)))) {
      expect(disagreement(each, tensor(0))).toBeLessThanOrEqual(1);
    }
  });
});

test('logits of 1e4 give finite losses and gradients', () => {
  const huge = tensor([
    [1e4, -1e4],
    [-1e4, 1e4],
    [0, 1e4],
  ]);
  const Y = tensor([
    [0, 1],
    [1, 0],
    [0, 0],
  ]);
  const half = tensor([
    [0.5, -0.5],
    [-0.5, 0.25],
    [0, 0.25],
  ]);
  expect(disagreement(crossEntropyOfLogits(huge, Y), tensor(2e4 + Math.LN2 / 2))).toBeLessThanOrEqual(1);
  expect(disagreement(crossEntropyGradient(huge, Y), half)).toBeLessThanOrEqual(1);
});

test.each([
  ['crossEntropy', crossEntropy],
  ['crossEntropyOfLogits', crossEntropyOfLogits],
  ['crossEntropyGradient', crossEntropyGradient],
])('%s: refuses an empty batch, and shapes that differ', (_, f) => {
  expect(() => f(zeros([2, 0]), zeros([2, 0]))).toThrow('the batch is empty');
  expect(() => f(zeros([2, 3]), zeros([3, 3]))).toThrow('Y has shape [3, 3] and should have [k, t]');
});
