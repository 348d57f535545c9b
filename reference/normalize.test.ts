import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { normalize, normalizeJacobian } from './normalize.ts';
import { numericalTensor } from './numerical-tensor.ts';
import { matmul } from './tensor/contract.ts';
import { tensor } from './tensor/nested.ts';
import { zeros } from './tensor/special-tensors.ts';
import { unitRoundoff } from './tensor/tensor.ts';
import { disagreement } from './testing/disagreement.ts';

test('normalize: (3, -4) has length 5', () => {
  const o = tensor([3, -4]);
  expect(disagreement(normalize(o), tensor([0.6, -0.8]))).toBeLessThanOrEqual(1);
  expect(
    disagreement(
      normalizeJacobian(o),
      tensor([
        [0.128, 0.096],
        [0.096, 0.072],
      ]),
    ),
  ).toBeLessThanOrEqual(1);
});

const nonzero = fc.double({ min: 0.1, max: 1e3, noNaN: true }).chain((size) => fc.constantFrom(size, -size));
const vectors = fc.array(nonzero, { minLength: 1, maxLength: 6 });

test('normalize: its roundoff bounds the quotient by Math.hypot, and that of the halved vector', () => {
  fc.assert(
    fc.property(vectors, (o) => {
      const y = normalize(tensor(o));
      expect(disagreement(y, tensor(o.map((entry) => entry / Math.hypot(...o))))).toBeLessThanOrEqual(1);
      expect(disagreement(y, normalize(tensor(o.map((entry) => entry / 3))))).toBeLessThanOrEqual(1);
    }),
  );
});

test('normalizeJacobian: its roundoff bounds the formula I / ||o|| - o o^T / ||o||^3', () => {
  fc.assert(
    fc.property(vectors, (o) => {
      const norm = Math.hypot(...o);
      const written = o.map((a, i) => o.map((b, j) => (i === j ? 1 / norm : 0) - (a * b) / norm ** 3));
      expect(disagreement(normalizeJacobian(tensor(o)), tensor(written))).toBeLessThanOrEqual(1);
    }),
  );
});

test('normalizeJacobian: takes o itself to 0, as the length of o does not matter', () => {
  const o = tensor([2, -1, 0.5]);
  expect(disagreement(matmul(normalizeJacobian(o), o), zeros([3]))).toBeLessThanOrEqual(1);
});

test('normalizeJacobian: is the forward difference, but for h times half the second derivative', () => {
  const o = tensor([2, -1, 0.5]);
  const h = 1e-5;
  const J = normalizeJacobian(o);
  const numerical = numericalTensor(normalize, o, h);
  numerical.data.forEach((value, i) => {
    const rounding = unitRoundoff * (numerical.roundoff[i]! + J.roundoff[i]!);
    expect(Math.abs(value - J.data[i]!)).toBeLessThanOrEqual(h + rounding); // |d2y/do2| is below 3 / ||o||^2
  });
});

test.each([
  ['the zero vector', zeros([3]), 'the zero vector has no direction'],
  ['negative zeros', tensor([-0, 0]), 'the zero vector has no direction'],
  ['a matrix', tensor([[1, 2]]), 'o has shape [1, 2] and should have [k]'],
])('normalize: refuses %s, and so does its Jacobian', (_, o, message) => {
  expect(() => normalize(o)).toThrow(message);
  expect(() => normalizeJacobian(o)).toThrow(message);
});
