import { describe, expect, test } from '@jest/globals';
import { forward } from './linear-net.ts';
import { loss, lossGradient, lossGradientByContraction } from './linear-net-loss.ts';
import { numericalTensor } from './numerical-tensor.ts';
import { multiply, scale, subtract, sum } from './tensor/arithmetic.ts';
import { tensor, toNested } from './tensor/nested.ts';
import { column, stack } from './tensor/rearrange.ts';
import { zeros } from './tensor/special-tensors.ts';
import { unitRoundoff } from './tensor/tensor.ts';
import { disagreement } from './testing/disagreement.ts';
import { lectureExample } from './testing/lecture-example.ts';
import { netSizes, randomNet } from './testing/random-net.ts';

describe('the training pair of the lecture', () => {
  const { W1, b, W2, X, Y } = lectureExample;

  test('has the loss 1^2 + 39^2 + 30^2', () => {
    expect(toNested(loss(W1, b, W2, X, Y))).toBe(1 + 39 ** 2 + 30 ** 2);
  });

  test.each([lossGradient, lossGradientByContraction])(
    'has the gradient 2/t times [[31 ...], [40 ...], [69 ...]]',
    (gradient) => {
      const { dW1, db, dW2 } = gradient(W1, b, W2, X, Y);
      expect(toNested(dW1)).toEqual([
        [62, 62, 62],
        [80, 80, 80],
        [138, 138, 138],
      ]);
      expect(toNested(db)).toEqual([62, 80, 138]);
      expect(toNested(dW2)).toEqual([1, 39, 30].map((r) => [6, 15, 24].map((h) => 2 * r * h)));
    },
  );

  test.each([lossGradient, lossGradientByContraction])(
    'counts once, however often the batch repeats it',
    (gradient) => {
      const repeated = [1, 1, 1].map(() => [1, 1]);
      const { dW1 } = gradient(
        W1,
        b,
        W2,
        tensor(repeated),
        tensor([
          [20, 20],
          [0, 0],
          [0, 0],
        ]),
      );
      expect(toNested(dW1)).toEqual([
        [62, 62, 62],
        [80, 80, 80],
        [138, 138, 138],
      ]);
    },
  );
});

describe.each(netSizes)('a net with n = $n, m = $m, k = $k and t = $t', (sizes) => {
  const { W1, b, W2, X, Y } = randomNet('loss', sizes);

  test('the loss is the mean of the squared distances, example by example', () => {
    const squares = Array.from({ length: sizes.t }, (_, i) => {
      const residual = subtract(forward(W1, b, W2, column(X, i)), column(Y, i));
      return sum(multiply(residual, residual));
    });
    expect(disagreement(loss(W1, b, W2, X, Y), scale(1 / sizes.t, sum(stack(squares))))).toBeLessThanOrEqual(1);
  });

  test('the gradient in matrix form is the contraction of the 3-D tensors', () => {
    const matrixForm = lossGradient(W1, b, W2, X, Y);
    const contracted = lossGradientByContraction(W1, b, W2, X, Y);
    expect(disagreement(matrixForm.dW1, contracted.dW1)).toBeLessThanOrEqual(1);
    expect(disagreement(matrixForm.db, contracted.db)).toBeLessThanOrEqual(1);
    expect(disagreement(matrixForm.dW2, contracted.dW2)).toBeLessThanOrEqual(1);
  });

  test('the gradient is the forward difference, but for h times half the second derivative', () => {
    const h = 1e-4;
    const { dW1, db, dW2 } = lossGradient(W1, b, W2, X, Y);
    const differences = [
      [numericalTensor((W) => loss(W, b, W2, X, Y), W1, h), dW1],
      [numericalTensor((c) => loss(W1, c, W2, X, Y), b, h), db],
      [numericalTensor((W) => loss(W1, b, W, X, Y), W2, h), dW2],
    ] as const;
    // L is quadratic in each weight; with entries in [-1, 1], |d2L/dW_ij^2| is at most 2 max(k, (n + 1)^2).
    const truncation = h * Math.max(sizes.k, (sizes.n + 1) ** 2);
    for (const [numerical, analytic] of differences) {
      numerical.data.forEach((value, i) => {
        const rounding = unitRoundoff * (numerical.roundoff[i]! + analytic.roundoff[i]!);
        expect(Math.abs(value - analytic.data[i]!)).toBeLessThanOrEqual(truncation + rounding);
      });
    }
  });
});

describe.each([
  ['loss', loss],
  ['lossGradient', lossGradient],
  ['lossGradientByContraction', lossGradientByContraction],
])('%s refuses', (_, f) => {
  const { W1, b, W2, X, Y } = randomNet('refusals', { n: 2, m: 3, k: 4, t: 5 });

  test('an empty batch, written as rows of length 0 or as no rows', () => {
    expect(() => f(W1, b, W2, zeros([2, 0]), zeros([4, 0]))).toThrow('the batch is empty');
    expect(() => f(W1, b, W2, tensor([]), tensor([]))).toThrow('X has shape [0] and should have [n, t]');
  });

  test('batches and nets that do not fit', () => {
    expect(() => f(W1, b, W2, X, zeros([4, 6]))).toThrow(
      'Y has shape [4, 6] and should have [k, t], but X of shape [2, 5]',
    );
    expect(() => f(W1, b, W2, X, zeros([3, 5]))).toThrow('makes k = 4');
    expect(() => f(W1, b, W2, zeros([3, 5]), Y)).toThrow('makes n = 2');
    expect(() => f(W1, zeros([2]), W2, X, Y)).toThrow('makes m = 3');
  });
});
