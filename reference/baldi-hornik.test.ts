import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { globalMinimizer, globalMinimum } from './baldi-hornik.ts';
import { train } from './gradient-descent.ts';
import { loss, lossGradient } from './linear-net-loss.ts';
import { tensor, toNested } from './tensor/nested.ts';
import { identity, zeros } from './tensor/special-tensors.ts';
import { unitRoundoff } from './tensor/tensor.ts';
import { disagreement } from './testing/disagreement.ts';
import { randomTensors } from './testing/random-tensor.ts';

const sizes = [
  { n: 3, k: 4, t: 7 },
  { n: 5, k: 2, t: 6 },
  { n: 2, k: 3, t: 2 },
].flatMap((size) => Array.from({ length: size.k }, (_, i) => ({ ...size, p: i + 1 })));

function batch({ n, k, t }: { n: number; k: number; t: number }) {
  const draw = randomTensors(`batch ${n} ${k} ${t}`);
  return { X: draw(n, t), Y: draw(k, t) };
}

test('globalMinimum: for X = I it is the best approximation of Y of rank p (Eckart and Young)', () => {
  const Y = tensor([
    [0, 3, 0],
    [2, 0, 0],
    [0, 0, -1],
  ]);
  expect([1, 2, 3].map((p) => toNested(globalMinimum(identity(3), Y, p)))).toEqual([5 / 3, 1 / 3, 0]);
});

describe.each(sizes)('a batch with n = $n, k = $k, t = $t and p = $p hidden units', ({ p, ...size }) => {
  const { X, Y } = batch(size);
  const b = zeros([p]);

  test('the minimum is reached by W2 = U_p, W1 = U_p^T S_YX S_XX^-1', () => {
    const { W1, W2 } = globalMinimizer(X, Y, p);
    expect(disagreement(loss(W1, b, W2, X, Y), globalMinimum(X, Y, p))).toBeLessThanOrEqual(1);
  });

  test('training without biases never gets below it, and gets nearer', () => {
    const draw = randomTensors('start');
    const minimum = globalMinimum(X, Y, p);
    const { losses } = train(
      { W1: draw(p, size.n), W2: draw(size.k, p) },
      {
        loss: ({ W1, W2 }) => loss(W1, b, W2, X, Y),
        gradient: ({ W1, W2 }) => lossGradient(W1, b, W2, X, Y),
      },
      0.1,
      200,
    );
    const slack = unitRoundoff * minimum.roundoff[0]!;
    losses.data.forEach((value) => {
      expect(value).toBeGreaterThanOrEqual(minimum.data[0]! - slack);
    });
    const above = losses.data.map((value) => value - minimum.data[0]!);
    expect(above[200]).toBeLessThan(above[0]! / 4);
  });
});

test('globalMinimum: more hidden units never make it larger, and with p = k it is that of least squares', () => {
  const { X, Y } = batch({ n: 3, k: 4, t: 7 });
  const minima = [1, 2, 3, 4].map((p) => globalMinimum(X, Y, p).data[0]!);
  expect(minima).toEqual([...minima].sort((a, b) => b - a));
  // The best linear map is W = S_YX S_XX^-1; with the identity as W2 it is a net with p = k.
  const { W1, W2 } = globalMinimizer(X, Y, 4);
  const best = loss(W1, zeros([4]), W2, X, Y).data[0]!;
  const gradient = lossGradient(W1, zeros([4]), W2, X, Y).dW1;
  expect(Math.max(...gradient.data.map(Math.abs))).toBeLessThan(1e-13);
  expect(Math.abs(minima[3]! - best)).toBeLessThan(1e-13);
});

test('globalMinimum: the units of inputs do not matter, up to rounding', () => {
  const { X, Y } = batch({ n: 3, k: 4, t: 7 });
  const inOtherUnits = { ...X, data: X.data.map((v, e) => v * [1, 1e3, 1e-3][Math.floor(e / 7)]!) };
  expect(disagreement(globalMinimum(X, Y, 2), globalMinimum(inOtherUnits, Y, 2))).toBeLessThanOrEqual(1);
});

describe('globalMinimum: its roundoff, for one output and two inputs, against exact fractions,', () => {
  const integer = fc.integer({ min: -1000, max: 1000 });
  const row = fc.array(integer, { minLength: 4, maxLength: 4 });
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, v, i) => sum + BigInt(v * b[i]!), 0n);
  // Two inputs that are nearly the same one, so that S_XX has a condition number up to some 1e6.
  const nearlyDependent = fc.tuple(row, fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 4, maxLength: 4 }));
  const inputs = fc.oneof(
    fc.tuple(row, row),
    nearlyDependent.map(([x, d]) => [x, x.map((v, i) => v + d[i]!)] as const),
  );

  test.each(['this method', 'an explicit inverse'])('bounds the error of %s', (method) => {
    fc.assert(
      fc.property(inputs, row, ([x1, x2], y) => {
        const [a, b, d] = [dot(x1, x1), dot(x1, x2), dot(x2, x2)];
        const [g, h] = [dot(x1, y), dot(x2, y)];
        const determinant = a * d - b * b;
        fc.pre(determinant * 1_000_000n > a * d);
        const minimum = globalMinimum(tensor([x1, x2]), tensor([y]), 1);
        const value =
          method === 'this method'
            ? minimum.data[0]!
            : byInverse(Number(a), Number(b), Number(d), Number(g), Number(h), Number(dot(y, y)));
        // 2^200 keeps the error, not the rounding of this division, in view.
        const exact =
          ((dot(y, y) * determinant - (d * g * g - 2n * b * g * h + a * h * h)) << 200n) / (4n * determinant);
        const error = Number(fixedPoint(value, 200n) - exact) / 2 ** 200;
        expect(Math.abs(error)).toBeLessThanOrEqual(minimum.roundoff[0]! * unitRoundoff);
      }),
    );
  });

  function byInverse(a: number, b: number, d: number, g: number, h: number, yy: number): number {
    const inverse = 1 / (a * d - b * b);
    const [p, q, r] = [d * inverse, -b * inverse, a * inverse];
    return (yy - ((g * p + h * q) * g + (g * q + h * r) * h)) / 4;
  }

  /** value times 2^bits, without rounding for values that are multiples of 2^-60. */
  function fixedPoint(value: number, bits: bigint): bigint {
    return BigInt(Math.round(value * 2 ** 60)) << (bits - 60n);
  }
});

test('globalMinimum: its roundoff adds up what is formed, inverted, diagonalised and subtracted', () => {
  // S_XX = 5 (e = 10), S_XY = 11 (e = 22), Z = 2.2, lambda = 24.2, tr S_YY = 25 (e = 50).
  const formed = 2 * 2.2 * 22 + 2.2 ** 2 * 10;
  const difference = 50 + (formed + 2.2 * 11 + 6 * 24.2) + (25 + 24.2);
  const { roundoff } = globalMinimum(tensor([[1, 2]]), tensor([[3, 4]]), 1);
  expect(roundoff[0]).toBeCloseTo(difference / 2 + 2 * 0.4, 10);
});

test.each([
  [
    'fewer examples than inputs',
    [
      [1, 2],
      [3, 4],
      [5, 7],
    ],
    [[1, 2]],
    1,
    'singular',
  ],
  [
    'an input that is always 0',
    [
      [1, 2, 3],
      [0, 0, 0],
    ],
    [[1, 2, 3]],
    1,
    'singular',
  ],
  [
    'an input that is a multiple of another',
    [
      [1, 2, 3],
      [0.1, 0.2, 0.3],
    ],
    [[1, 2, 3]],
    1,
    'singular',
  ],
  ['an empty batch', [[], []], [[]], 1, 'singular'],
  [
    'other numbers of examples',
    [[1, 2]],
    [[1, 2, 3]],
    1,
    'Y has shape [1, 3] and should have [k, t], but X of shape [1, 2] makes t = 2',
  ],
  ['p = 0', [[1, 2]], [[1, 2]], 0, 'p is 0 and should be a whole number from 1 to k = 1'],
  ['p over k', [[1, 2]], [[1, 2]], 2, 'p is 2'],
  [
    'p = 1.5',
    [[1, 2]],
    [
      [1, 2],
      [3, 4],
    ],
    1.5,
    'p is 1.5',
  ],
])('globalMinimum and globalMinimizer: refuse %s', (_, X, Y, p, message) => {
  expect(() => globalMinimum(tensor(X), tensor(Y), p)).toThrow(message);
  expect(() => globalMinimizer(tensor(X), tensor(Y), p)).toThrow(message);
});
