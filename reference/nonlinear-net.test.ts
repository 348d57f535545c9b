import { describe, expect, test } from '@jest/globals';
import type { Activation } from './activation.ts';
import { affine } from './affine.ts';
import { dH2dV, dH2dW1, dH2dW2, forward } from './nonlinear-net.ts';
import { numericalTensor } from './numerical-tensor.ts';
import { tensor, toNested } from './tensor/nested.ts';
import { column } from './tensor/rearrange.ts';
import { identity, zeros } from './tensor/special-tensors.ts';
import { type Tensor, unitRoundoff } from './tensor/tensor.ts';
import { disagreement } from './testing/disagreement.ts';
import { netSizes, randomNet } from './testing/random-net.ts';
import { sigmoidalExample } from './testing/sigmoidal-example.ts';

const activationNames: readonly Activation[] = ['sigmoid', 'relu'];

describe("the lecture's example, V = (3, 0, -1),", () => {
  const { W1, b, W2, X } = sigmoidalExample;
  const x = column(X, 0);
  const [h1, h2, h3] = [1 / (1 + Math.exp(-3)), 0.5, 1 / (1 + Math.E)];
  const [s1, s2, s3] = [h1 * (1 - h1), 0.25, h3 * (1 - h3)];

  test('has the pre-activations (3, 0, -1)', () => {
    expect(toNested(affine(W1, x, b))).toEqual([3, 0, -1]);
  });

  test('with sigmoids: sigma(V) is 0.95, 0.5, 0.27 rounded, and dH2/dV = W2 diag(sigma(V) (1 - sigma(V)))', () => {
    expect([h1, h2, h3].map((h) => h.toFixed(2))).toEqual(['0.95', '0.50', '0.27']);
    expect(disagreement(forward('sigmoid', W1, b, W2, x), tensor([h1 + h2, h2 + h3, h1 + h3]))).toBeLessThanOrEqual(1);
    const jacobian = [
      [s1, s2, 0],
      [0, s2, s3],
      [s1, 0, s3],
    ];
    expect(disagreement(dH2dV('sigmoid', W1, b, W2, x), tensor(jacobian))).toBeLessThanOrEqual(1);
    // x = (1, 1, 1): row i of dH2_j/dW1 repeats entry (j, i) of the Jacobian.
    const T = jacobian.map((row) => row.map((entry) => [entry, entry, entry]));
    expect(disagreement(dH2dW1('sigmoid', W1, b, W2, x), tensor(T))).toBeLessThanOrEqual(1);
  });

  test('with ReLUs: only the first unit is open, as ReLU is 0 at 0', () => {
    expect(toNested(forward('relu', W1, b, W2, x))).toEqual([3, 0, 3]);
    expect(toNested(dH2dV('relu', W1, b, W2, x))).toEqual([
      [1, 0, 0],
      [0, 0, 0],
      [1, 0, 0],
    ]);
    expect(toNested(dH2dW2('relu', W1, b, W2, x))).toEqual(
      [0, 1, 2].map((j) => [0, 1, 2].map((i) => (i === j ? [3, 0, 0] : [0, 0, 0]))),
    );
  });
});

describe.each(activationNames.flatMap((act) => netSizes.map((sizes) => ({ act, ...sizes }))))(
  'a $act net with n = $n, m = $m, k = $k',
  ({ act, ...sizes }) => {
    const { W1, b, W2, X } = randomNet('nonlinear', sizes);
    const x = column(X, 0);
    const h = 1e-6;
    // |sigma''| is below 1/8 and all weights and inputs are below 1; a gate of ReLU does not change within h.
    const truncation = act === 'sigmoid' ? h / 8 : 0;

    test('keeps away from the kinks of ReLU', () => {
      for (const v of affine(W1, x, b).data) expect(Math.abs(v)).toBeGreaterThan(1e-3);
    });

    test.each([
      ['dH2dV', dH2dV, (V: Tensor) => forward(act, zeros([sizes.m, sizes.n]), V, W2, x), affine(W1, x, b)],
      ['dH2dW1', dH2dW1, (W: Tensor) => forward(act, W, b, W2, x), W1],
      ['dH2dW2', dH2dW2, (W: Tensor) => forward(act, W1, b, W, x), W2],
    ] as const)('%s is the forward difference, but for h times half the second derivative', (_, derivative, f, at) => {
      const analytic = derivative(act, W1, b, W2, x);
      const numerical = numericalTensor(f, at, h);
      expect(numerical.shape).toEqual(analytic.shape);
      numerical.data.forEach((value, i) => {
        const rounding = unitRoundoff * (numerical.roundoff[i]! + analytic.roundoff[i]!);
        expect(Math.abs(value - analytic.data[i]!)).toBeLessThanOrEqual(truncation + rounding);
      });
    });
  },
);

test('forward: huge pre-activations saturate the sigmoid and pass through ReLU', () => {
  const W1 = tensor([[1e4], [-1e4]]);
  const net = [W1, zeros([2]), identity(2), tensor([1])] as const;
  expect(toNested(forward('sigmoid', ...net))).toEqual([1, 0]);
  expect(toNested(forward('relu', ...net))).toEqual([1e4, 0]);
});

test.each(activationNames)('every function of a %s net refuses shapes that do not fit', (act) => {
  const { W1, b, W2, X } = sigmoidalExample;
  const x = column(X, 0);
  for (const f of [forward, dH2dV, dH2dW1, dH2dW2]) {
    expect(() => f(act, W1, b, W2, zeros([4]))).toThrow('x has shape [4] and should have [n]');
    expect(() => f(act, W1, zeros([2]), W2, x)).toThrow('b has shape [2] and should have [m]');
    expect(() => f(act, W1, b, zeros([3, 2]), x)).toThrow('W2 has shape [3, 2] and should have [k, m]');
  }
});
