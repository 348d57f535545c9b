import { describe, expect, test } from '@jest/globals';
import { affine, affineJacobian } from './affine.ts';
import { numericalTensor } from './numerical-tensor.ts';
import { pullback } from './pullback.ts';
import { sigmoid } from './sigmoid.ts';
import { sigmoidJacobian } from './sigmoid-jacobian.ts';
import { apply } from './tensor/apply.ts';
import { contract, matmul } from './tensor/contract.ts';
import { tensor, toNested } from './tensor/nested.ts';
import { type Tensor, unitRoundoff } from './tensor/tensor.ts';
import { disagreement } from './testing/disagreement.ts';
import { lectureExample } from './testing/lecture-example.ts';
import { randomTensors } from './testing/random-tensor.ts';

const sizes = [
  { k: 2, n: 3 },
  { k: 4, n: 2 },
  { k: 1, n: 5 },
  { k: 3, n: 1 },
];

test('pullback: is the transposed Jacobian times the gradient', () => {
  const J = tensor([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  expect(toNested(pullback(J, tensor([10, 1])))).toEqual([14, 25, 36]);
});

test('affineJacobian: the edge W1 of the concrete example has X^T = (1, 1, 1) in row l of slice l', () => {
  const { W1, b } = lectureExample;
  const { dx, dW, db } = affineJacobian(W1, tensor([1, 1, 1]), b);
  expect(toNested(dx)).toEqual(toNested(W1));
  expect(toNested(db)).toEqual([
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ]);
  expect(toNested(dW)).toEqual([
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

test("sigmoidJacobian: at the lecture's V = (3, 0, -1) it is diag(0.0452, 0.25, 0.1966)", () => {
  const J = sigmoidJacobian(tensor([3, 0, -1]));
  expect(Array.from(J.data, (value) => Number(value.toFixed(4)))).toEqual([0.0452, 0, 0, 0, 0.25, 0, 0, 0, 0.1966]);
});

describe.each(sizes)('y = sigma(W x + b) with W of $k x $n', ({ k, n }) => {
  const draw = randomTensors(`pullback ${k} ${n}`);
  const [W, x, b, direction, gradient] = [draw(k, n), draw(n), draw(k), draw(n), draw(k)];
  const v = affine(W, x, b);
  const J = contract(sigmoidJacobian(v), W, 1);

  test('affineJacobian is the forward difference, up to rounding: y is linear in each of W, x and b', () => {
    const { dx, dW, db } = affineJacobian(W, x, b);
    const h = 2 ** -10;
    expect(
      disagreement(
        numericalTensor((moved) => affine(W, moved, b), x, h),
        dx,
      ),
    ).toBeLessThanOrEqual(1);
    expect(
      disagreement(
        numericalTensor((moved) => affine(moved, x, b), W, h),
        dW,
      ),
    ).toBeLessThanOrEqual(1);
    expect(
      disagreement(
        numericalTensor((moved) => affine(W, x, moved), b, h),
        db,
      ),
    ).toBeLessThanOrEqual(1);
  });

  test('the Jacobians applied to a random direction are the derivative in that direction', () => {
    const h = 1e-5;
    const moved = (s: Tensor) => tensor(Array.from(x.data, (entry, j) => entry + s.data[0]! * direction.data[j]!));
    const along = numericalTensor((s) => apply(affine(W, moved(s), b), sigmoid), tensor(0), h);
    matmul(J, direction).data.forEach((slope, i) => {
      // |sigma''| < 0.1, and W direction is at most n; the rounding of x + s direction is not in the bound of f.
      const bound = 0.05 * n ** 2 * h + (unitRoundoff / h) * (along.roundoff[i]! * h + n);
      expect(Math.abs(along.data[i]! - slope)).toBeLessThanOrEqual(bound);
    });
  });

  test('pullback is the adjoint: <J direction, gradient> = <direction, J^T gradient>', () => {
    const forward = contract(matmul(J, direction), gradient, 1);
    const backward = contract(direction, pullback(J, gradient), 1);
    expect(disagreement(forward, backward)).toBeLessThanOrEqual(1);
  });

  test('pulling back edge by edge is pulling back along the whole way', () => {
    const edgeByEdge = pullback(affineJacobian(W, x, b).dx, pullback(sigmoidJacobian(v), gradient));
    expect(disagreement(edgeByEdge, pullback(J, gradient))).toBeLessThanOrEqual(1);
  });
});

test('affine, its Jacobians, sigmoidJacobian and pullback: refuse shapes that do not fit', () => {
  const W = tensor([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  for (const f of [affine, affineJacobian]) {
    expect(() => f(W, tensor([1, 2]), tensor([1, 2]))).toThrow('x has shape [2] and should have [n]');
    expect(() => f(W, tensor([1, 2, 3]), tensor([1, 2, 3]))).toThrow('b has shape [3] and should have [k]');
  }
  expect(() => sigmoidJacobian(W)).toThrow('v has shape [2, 3] and should have [n]');
  expect(() => pullback(W, tensor([1, 2, 3]))).toThrow('v has shape [3] and should have [n]');
  expect(() => pullback(tensor([1, 2]), tensor([1, 2]))).toThrow('J has shape [2] and should have [n, m]');
});
