import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dH1dW1, dH2dW1, dH2dW2, forward } from './linear-net.ts';
import { numericalTensor } from './numerical-tensor.ts';
import { tensor, toNested } from './tensor/nested.ts';
import { column } from './tensor/rearrange.ts';
import { identity } from './tensor/special-tensors.ts';
import { unitRoundoff } from './tensor/tensor.ts';
import { disagreement } from './testing/disagreement.ts';
import { lectureExample } from './testing/lecture-example.ts';
import { netSizes, randomNet } from './testing/random-net.ts';

describe('the concrete example of the lecture', () => {
  const { W1, b, W2, X } = lectureExample;
  const x = column(X, 0);

  test('H2 = (21, 39, 30)', () => {
    expect(toNested(forward(W1, b, W2, x))).toEqual([21, 39, 30]);
  });

  test('dH2_j/dW2 has H1^T = (6, 15, 24) in row j', () => {
    expect(toNested(dH2dW2(W1, b, W2, x))).toEqual([
      [
        [6, 15, 24],
        [0, 0, 0],
        [0, 0, 0],
      ],
      [
        [0, 0, 0],
        [6, 15, 24],
        [0, 0, 0],
      ],
      [
        [0, 0, 0],
        [0, 0, 0],
        [6, 15, 24],
      ],
    ]);
  });

  test('dH1_i/dW1 has X^T = (1, 1, 1) in row i', () => {
    expect(toNested(dH1dW1(W1, b, W2, x))).toEqual([
      [
        [1, 1, 1],
        [0, 0, 0],
        [0, 0, 0],
      ],
      [
        [0, 0, 0],
        [1, 1, 1],
        [0, 0, 0],
      ],
      [
        [0, 0, 0],
        [0, 0, 0],
        [1, 1, 1],
      ],
    ]);
  });

  test('dH2/dW1 comes from the tensor chain rule', () => {
    expect(toNested(dH2dW1(W1, b, W2, x))).toEqual([
      [
        [1, 1, 1],
        [1, 1, 1],
        [0, 0, 0],
      ],
      [
        [0, 0, 0],
        [1, 1, 1],
        [1, 1, 1],
      ],
      [
        [1, 1, 1],
        [0, 0, 0],
        [1, 1, 1],
      ],
    ]);
  });
});

test('forward: adds the bias to the hidden layer', () => {
  const H2 = forward(tensor([[1, 2]]), tensor([10]), tensor([[1], [-2], [0]]), tensor([3, 4]));
  expect(toNested(H2)).toEqual([21, -42, 0]);
});

describe.each(netSizes)('a net with n = $n, m = $m, k = $k', (sizes) => {
  const { W1, b, W2, X } = randomNet('derivatives', sizes);
  const x = column(X, 0);

  test.each([0.5, 1e-6])(
    'dH2/dW1 and dH2/dW2 are the forward differences, up to rounding: the net is linear in each (h = %d)',
    (h) => {
      const numericalW1 = numericalTensor((W) => forward(W, b, W2, x), W1, h);
      expect(disagreement(numericalW1, dH2dW1(W1, b, W2, x))).toBeLessThanOrEqual(1);
      const numericalW2 = numericalTensor((W) => forward(W1, b, W, x), W2, h);
      expect(disagreement(numericalW2, dH2dW2(W1, b, W2, x))).toBeLessThanOrEqual(1);
    },
  );

  test('dH1/dW1 is the forward difference of W1 x + b, up to rounding', () => {
    const identityNet = (W: typeof W1) => forward(W, b, identity(sizes.m), x);
    expect(disagreement(numericalTensor(identityNet, W1, 1e-3), dH1dW1(W1, b, W2, x))).toBeLessThanOrEqual(1);
  });
});

test('forward: its roundoff bounds every order of summation, against exact integers', () => {
  const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
  const integer = fc.integer({ min: -(2 ** 31), max: 2 ** 31 }).map((v) => v * 4093); // 43 bits: every product is rounded
  const vector = fc.array(integer, { minLength: 4, maxLength: 4 });
  const matrix = fc.array(vector, { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(matrix, vector, matrix, vector, order, order, fc.boolean(), (W1, b, W2, x, over1, over2, biasFirst) => {
      const exact = W2.map((w2) =>
        w2.reduce(
          (sum, w, i) => sum + BigInt(w) * W1[i]!.reduce((h, v, j) => h + BigInt(v) * BigInt(x[j]!), BigInt(b[i]!)),
          0n,
        ),
      );
      const inner = (i: number) => over1.reduce((h, j) => h + W1[i]![j]! * x[j]!, biasFirst ? b[i]! : 0);
      const H1 = W1.map((_, i) => inner(i) + (biasFirst ? 0 : b[i]!));
      const shuffled = W2.map((w2) => over2.reduce((sum, i) => sum + w2[i]! * H1[i]!, 0));
      const { roundoff } = forward(tensor(W1), tensor(b), tensor(W2), tensor(x));
      shuffled.forEach((value, k) => {
        expect(Math.abs(Number(BigInt(value) - exact[k]!))).toBeLessThanOrEqual(
          roundoff[k]! * unitRoundoff * (1 + 1e-12),
        );
      });
    }),
  );
});

test.each([
  [
    'x too long',
    { x: tensor([1, 1, 1, 1]) },
    'x has shape [4] and should have [n], but W1 of shape [3, 3] makes n = 3',
  ],
  ['b too short', { b: tensor([0, 0]) }, 'b has shape [2] and should have [m], but W1 of shape [3, 3] makes m = 3'],
  ['W2 too narrow', { W2: tensor([[1, 1]]) }, 'W2 has shape [1, 2] and should have [k, m]'],
  ['W1 a vector', { W1: tensor([1, 2, 3]) }, 'W1 has shape [3] and should have [m, n]'],
])('every function refuses %s', (_, wrong, message) => {
  const { W1, b, W2, x } = { ...lectureExample, x: tensor([1, 1, 1]), ...wrong };
  for (const f of [forward, dH2dW2, dH1dW1, dH2dW1]) expect(() => f(W1, b, W2, x)).toThrow(message);
});
