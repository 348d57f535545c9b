import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { affineJacobian } from './affine.ts';
import { multivariateSigmoid, neuron } from './neuron.ts';
import { numericalTensor } from './numerical-tensor.ts';
import { pullback } from './pullback.ts';
import { sigmoidJacobian } from './sigmoid-jacobian.ts';
import { add, scale } from './tensor/arithmetic.ts';
import { matmul } from './tensor/contract.ts';
import { tensor, toNested } from './tensor/nested.ts';
import { slice, stack } from './tensor/rearrange.ts';
import { type Tensor, unitRoundoff } from './tensor/tensor.ts';
import { disagreement } from './testing/disagreement.ts';
import { exactSigmoid } from './testing/exact-sigmoid.ts';
import { randomTensors } from './testing/random-tensor.ts';

const fourDecimals = (a: Tensor) => Array.from(a.data, (value) => value.toFixed(4));

test('multivariateSigmoid: w = (2, -3, -3) and x = (-1, -2) have z = 1, with the bias as the last weight', () => {
  const { f, dw, dx } = multivariateSigmoid(tensor([2, -3, -3]), tensor([-1, -2]));
  expect(fourDecimals(f)).toEqual(['0.7311']);
  expect(fourDecimals(dw)).toEqual(['-0.1966', '-0.3932', '0.1966']);
  expect(fourDecimals(dx)).toEqual(['0.3932', '-0.5898']);
});

test('neuron: no factor -1 stands in its gradients, as it does on the slide', () => {
  const { f, dw, dx, db } = neuron(tensor([1, 2, -2]), tensor([3, -1, 1]), tensor(1));
  expect([f, db].map(toNested)).toEqual([0.5, 0.25]);
  expect(toNested(dw)).toEqual([0.75, -0.25, 0.25]);
  expect(toNested(dx)).toEqual([0.25, 0.5, -0.5]);
});

describe.each([1, 2, 5, 9])('with n = %d inputs', (n) => {
  const draw = randomTensors(`neuron ${n}`);
  const [w, x, b] = [draw(n), draw(n), slice(draw(1), 0)];

  test('multivariateSigmoid and neuron are one function', () => {
    const byNeuron = neuron(w, x, b);
    const byWeights = multivariateSigmoid(tensor([...w.data, ...b.data]), x);
    expect(byNeuron.f).toEqual(byWeights.f);
    expect(byNeuron.dx).toEqual(byWeights.dx);
    expect([...byNeuron.dw.data, ...byNeuron.db.data]).toEqual([...byWeights.dw.data]);
  });

  test('every gradient is the forward difference, but for h times half the second derivative', () => {
    const h = 1e-5;
    const { dw, dx, db } = neuron(w, x, b);
    const compared = [
      [numericalTensor((moved) => neuron(moved, x, b).f, w, h), dw],
      [numericalTensor((moved) => neuron(w, moved, b).f, x, h), dx],
      [numericalTensor((moved) => neuron(w, x, moved).f, b, h), db],
    ] as const;
    for (const [numerical, analytic] of compared) {
      expect(numerical.shape).toEqual(analytic.shape);
      numerical.data.forEach((value, i) => {
        // |d2f/dw_i^2| = |sigma''| x_i^2 < 0.1, since |x_i| <= 1.
        const bound = 0.05 * h + unitRoundoff * (numerical.roundoff[i]! + analytic.roundoff[i]!);
        expect(Math.abs(value - analytic.data[i]!)).toBeLessThanOrEqual(bound);
      });
    }
  });

  test('backprop edge by edge: pulled back through the sigmoid, then through y = w^T x + b', () => {
    const W = stack([w]); // one row
    const v = add(matmul(W, x), stack([b]));
    const overSigmoid = pullback(sigmoidJacobian(v), tensor([1]));
    const edge = affineJacobian(W, x, stack([b]));
    const { dw, dx, db } = neuron(w, x, b);
    expect(disagreement(pullback(edge.dx, overSigmoid), dx)).toBeLessThanOrEqual(1);
    expect(disagreement(pullback(slice(edge.dW, 0), overSigmoid), dw)).toBeLessThanOrEqual(1);
    expect(disagreement(pullback(edge.db, overSigmoid), stack([db]))).toBeLessThanOrEqual(1);
  });
});

test('multivariateSigmoid: its roundoff bounds every order of summation, also where large products cancel', () => {
  const factor = fc.integer({ min: -(2 ** 30), max: 2 ** 30 }).map((v) => v * 2 ** -24); // up to 64; products need 60 bits
  const products = fc.array(fc.tuple(factor, factor), { minLength: 3, maxLength: 3 });
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 });
  fc.assert(
    fc.property(products, fc.double({ min: -5, max: 5, noNaN: true }), order, (list, bias, order) => {
      const w = [...list.flatMap(([a]) => [a, -a]), bias];
      const x = list.flatMap(([, c]) => [c, c]);
      const { f, dw } = multivariateSigmoid(tensor(w), tensor(x));
      const z = order.reduce((sum, i) => sum + w[i]! * (x[i] ?? 1), 0);
      const exact = exactSigmoid(bias); // all else cancels
      const slope = Math.exp(-z) / (1 + Math.exp(-z)) ** 2;
      expect(exact.errorOfValue(1 / (1 + Math.exp(-z)))).toBeLessThanOrEqual(f.roundoff[0]! * unitRoundoff);
      expect(exact.errorOfSlope(slope)).toBeLessThanOrEqual(dw.roundoff[6]! * unitRoundoff);
    }),
  );
});

test('multivariateSigmoid and neuron: finite and right where the sigmoid is saturated', () => {
  for (const size of [800, 1e4]) {
    const positive = neuron(tensor([size, 1]), tensor([1, 2]), tensor(0));
    const negative = neuron(scale(-1, tensor([size, 1])), tensor([1, 2]), tensor(0));
    expect([positive, negative].map(({ f }) => toNested(f))).toEqual([1, 0]);
    for (const { dw, dx, db } of [positive, negative]) {
      expect([...dw.data, ...dx.data, ...db.data].map(Math.abs)).toEqual([0, 0, 0, 0, 0]);
    }
  }
});

test('multivariateSigmoid and neuron: refuse lengths that do not fit', () => {
  const x = tensor([1, 2]);
  expect(() => multivariateSigmoid(tensor([1, 2]), x)).toThrow('w has shape [2] and should have [3]');
  expect(() => multivariateSigmoid(tensor([1, 2, 3, 4]), x)).toThrow('w has shape [4] and should have [3]');
  expect(() => multivariateSigmoid(tensor([1, 2, 3]), tensor([x.data]))).toThrow('x has shape [1, 2]');
  expect(() => neuron(tensor([1, 2, 3]), x, tensor(0))).toThrow('makes n = 3');
  expect(() => neuron(x, x, tensor([0]))).toThrow('b has shape [1] and should have []');
});
