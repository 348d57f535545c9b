import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Activation } from './activation.ts';
import { affine } from './affine.ts';
import { forward } from './nonlinear-net.ts';
import { loss, lossGradient, lossGradientByContraction, type NetGradient } from './nonlinear-net-loss.ts';
import { numericalTensor } from './numerical-tensor.ts';
import { crossEntropyOfOutputs, squaredErrorOfOutputs } from './output-loss.ts';
import { softmax } from './softmax.ts';
import { tensor, toNested } from './tensor/nested.ts';
import { column, stack, transpose } from './tensor/rearrange.ts';
import { zeros } from './tensor/special-tensors.ts';
import { type Tensor, unitRoundoff } from './tensor/tensor.ts';
import { disagreement } from './testing/disagreement.ts';
import { netSizes, randomNet } from './testing/random-net.ts';

interface Weights {
  readonly dW1: unknown;
  readonly db: unknown;
  readonly dW2: unknown;
}

interface GoldenNet {
  readonly activation: Activation;
  readonly targets: string;
  readonly factor: number;
  readonly W1: number[][];
  readonly b: number[];
  readonly W2: number[][];
  readonly X: number[][];
  readonly Y: number[][];
  readonly probabilities: number[][];
  readonly squaredError: Weights & { readonly loss: number };
  readonly crossEntropy: Weights & { readonly loss: number };
}

const golden: readonly GoldenNet[] = JSON.parse(
  readFileSync(new URL('./testing/golden/nonlinear-net.json', import.meta.url), 'utf8'),
).nets;

const losses = { squaredError: squaredErrorOfOutputs, crossEntropy: crossEntropyOfOutputs };
const activationNames: readonly Activation[] = ['sigmoid', 'relu'];
const weightNames = ['dW1', 'db', 'dW2'] as const;

const worst = (a: NetGradient, b: Weights) =>
  Math.max(...weightNames.map((name) => disagreement(a[name], tensor(b[name]))));

test.each(golden)(
  'PyTorch: the same probabilities, losses and gradients in float64 for a $activation net, $targets targets, logits times $factor',
  (golden) => {
    const { activation, X, probabilities } = golden;
    const [W1, b, W2] = [tensor(golden.W1), tensor(golden.b), tensor(golden.W2)];
    const net = [activation, W1, b, W2, tensor(X), tensor(golden.Y)] as const;
    const outputs = X[0]!.map((_, i) => forward(activation, W1, b, W2, column(tensor(X), i)));
    expect(disagreement(softmax(transpose(stack(outputs))), tensor(probabilities))).toBeLessThanOrEqual(1);
    for (const name of ['squaredError', 'crossEntropy'] as const) {
      expect(disagreement(loss(losses[name], ...net), tensor(golden[name].loss))).toBeLessThanOrEqual(1);
      expect(worst(lossGradient(losses[name], ...net), golden[name])).toBeLessThanOrEqual(1);
    }
  },
);

test('PyTorch: the golden nets have logits in the thousands, and targets that hold zeros', () => {
  expect(golden.length).toBe(32);
  expect(golden.filter(({ factor }) => factor > 1000).length).toBe(16);
  expect(golden.filter(({ Y }) => Y.flat().includes(0)).length).toBeGreaterThan(16);
});

const cases = Object.keys(losses).flatMap((name) =>
  activationNames.flatMap((act) => netSizes.map((sizes) => ({ name: name as keyof typeof losses, act, ...sizes }))),
);

describe.each(cases)('$name of a $act net with n = $n, m = $m, k = $k, t = $t:', ({ name, act, ...sizes }) => {
  const { W1, b, W2, X, Y: drawn } = randomNet(`${act} loss`, sizes);
  const Y = name === 'crossEntropy' ? softmax(drawn) : drawn;
  const targets = tensor(toNested(Y)); // as exact as any input
  const net = [W1, b, W2, X, targets] as const;

  test('the gradient in matrix form is the contraction of the 3-D tensors', () => {
    const contracted = lossGradientByContraction(losses[name], act, ...net);
    const matrixForm = lossGradient(losses[name], act, ...net);
    for (const weight of weightNames) {
      expect(disagreement(matrixForm[weight], contracted[weight])).toBeLessThanOrEqual(1);
    }
  });

  test('the gradient is the forward difference, but for h times half the second derivative', () => {
    const h = 1e-6;
    for (let i = 0; i < sizes.t; i++) {
      for (const v of affine(W1, column(X, i), b).data) expect(Math.abs(v)).toBeGreaterThan(10 * h);
    }
    const { dW1, db, dW2 } = lossGradient(losses[name], act, ...net);
    const value = (W: Tensor, c: Tensor, U: Tensor) => loss(losses[name], act, W, c, U, X, targets);
    const differences = [
      [numericalTensor((W) => value(W, b, W2), W1, h), dW1],
      [numericalTensor((c) => value(W1, c, W2), b, h), db],
      [numericalTensor((U) => value(W1, b, U), W2, h), dW2],
    ] as const;
    // With all entries in [-1, 1], no second derivative of either loss is above 2 k (n + 1)^2 m.
    const truncation = h * sizes.k * (sizes.n + 1) ** 2 * sizes.m;
    for (const [numerical, analytic] of differences) {
      numerical.data.forEach((quotient, i) => {
        const rounding = unitRoundoff * (numerical.roundoff[i]! + analytic.roundoff[i]!);
        expect(Math.abs(quotient - analytic.data[i]!)).toBeLessThanOrEqual(truncation + rounding);
      });
    }
  });
});

test.each([loss, lossGradient, lossGradientByContraction])(
  '%p refuses an empty batch and shapes that do not fit',
  (f) => {
    const { W1, b, W2, X } = randomNet('refusals', { n: 2, m: 3, k: 4, t: 5 });
    for (const outputLoss of Object.values(losses)) {
      expect(() => f(outputLoss, 'relu', W1, b, W2, zeros([2, 0]), zeros([4, 0]))).toThrow('the batch is empty');
      expect(() => f(outputLoss, 'relu', W1, b, W2, X, zeros([4, 6]))).toThrow(
        'Y has shape [4, 6] and should have [k, t]',
      );
    }
  },
);
