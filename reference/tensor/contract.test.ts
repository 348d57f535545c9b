import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { disagreement } from '../testing/disagreement.ts';
import { randomTensors } from '../testing/random-tensor.ts';
import { add, scale, subtract } from './arithmetic.ts';
import { type Axes, contract, matmul } from './contract.ts';
import { tensor, toNested } from './nested.ts';
import { transpose } from './rearrange.ts';
import { identity, ones } from './special-tensors.ts';
import { unitRoundoff } from './tensor.ts';

const length = fc.integer({ min: 0, max: 4 });
const shapes = fc.array(length, { maxLength: 3 });

describe('contract', () => {
  test('contracts the pairs in order, as NumPy does, and not as the slide does', () => {
    const draw = randomTensors('in order');
    const A = draw(2, 3, 4);
    const B = draw(3, 4, 5);
    const C = contract(A, B, 2);
    expect(C.shape).toEqual([2, 5]);
    for (let i = 0; i < 2; i++) {
      for (let m = 0; m < 5; m++) {
        let entry = 0;
        for (let j = 0; j < 3; j++) {
          for (let k = 0; k < 4; k++) entry += A.data[i * 12 + j * 4 + k]! * B.data[j * 20 + k * 5 + m]!;
        }
        expect(C.data[i * 5 + m]).toBe(entry);
      }
    }
  });

  test('pairs any axes by lists: C_im = sum over j, k of A_jki B_mjk', () => {
    const A = tensor([
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ]); // [1, 3, 2]
    const B = tensor([[[1, 10, 100]], [[2, 20, 200]]]); // [2, 1, 3]
    expect(
      toNested(
        contract(A, B, [
          [0, 1],
          [1, 2],
        ]),
      ),
    ).toEqual([
      [531, 1062],
      [642, 1284],
    ]);
    expect(
      toNested(
        contract(A, B, [
          [1, 0],
          [2, 1],
        ]),
      ),
    ).toEqual([
      [531, 1062],
      [642, 1284],
    ]);
  });

  test('contracting no axes is the outer product, with the shapes one after the other', () => {
    fc.assert(
      fc.property(fc.string(), shapes, shapes, (seed, shapeA, shapeB) => {
        const draw = randomTensors(seed);
        const [a, b] = [draw(...shapeA), draw(...shapeB)];
        const outer = contract(a, b, 0);
        expect(outer.shape).toEqual([...shapeA, ...shapeB]);
        expect([...outer.data]).toEqual([...a.data].flatMap((v) => [...b.data].map((w) => v * w)));
      }),
    );
  });

  test('contracting all axes gives a number', () => {
    const a = tensor([
      [1, 2],
      [3, 4],
    ]);
    expect(toNested(contract(a, a, 2))).toBe(30);
  });

  test('contracting an axis of length 0 gives zeros', () => {
    expect(toNested(contract(tensor([[], []]), ones([0, 3]), 1))).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  test('is bilinear', () => {
    fc.assert(
      fc.property(fc.string(), length, shapes, shapes, fc.integer({ min: -9, max: 9 }), (seed, n, left, right, c) => {
        const draw = randomTensors(seed);
        const [a1, a2, b1, b2] = [draw(...left, n), draw(...left, n), draw(n, ...right), draw(n, ...right)];
        const first = contract(add(a1, scale(c, a2)), b1, 1);
        expect(disagreement(first, add(contract(a1, b1, 1), scale(c, contract(a2, b1, 1))))).toBeLessThanOrEqual(1);
        const second = contract(a1, subtract(b1, scale(c, b2)), 1);
        expect(disagreement(second, subtract(contract(a1, b1, 1), scale(c, contract(a1, b2, 1))))).toBeLessThanOrEqual(
          1,
        );
      }),
    );
  });

  test('with the identity changes nothing, and adds no more than one rounding', () => {
    const a = randomTensors('identity')(3, 4, 5);
    const same = contract(identity(3), a, 1);
    expect(same.data).toEqual(a.data);
    expect(same.roundoff).toEqual(a.data.map(Math.abs));
  });

  test.each<[readonly number[], readonly number[], Axes, string]>([
    [[2, 3], [4, 2], 1, 'axes [1] of shape [2, 3] do not match axes [0] of shape [4, 2]'],
    [[2], [2], 2, 'axes [-1, 0] of shape [2] do not match axes [0, 1] of shape [2]'],
    [[2, 3], [2, 3], [[0, 1], [0]], 'axes [0, 1] of shape [2, 3] do not match axes [0] of shape [2, 3]'],
    [
      [2, 2],
      [2, 2],
      [
        [0, 0],
        [0, 1],
      ],
      'axes [0, 0] of shape [2, 2] do not match axes [0, 1] of shape [2, 2]',
    ],
    [[2, 3], [2, 3], [[2], [0]], 'axes [2] of shape [2, 3] do not match axes [0] of shape [2, 3]'],
  ])('refuses %j with %j along %j', (shapeA, shapeB, axes, message) => {
    expect(() => contract(ones(shapeA), ones(shapeB), axes)).toThrow(`contract: ${message}`);
  });

  test('roundoff is sum of (|a| e_b + |b| e_a) + N (sum of |ab|), without the products that are exactly zero', () => {
    const a = tensor([3, -4, 0]);
    expect([...contract(a, tensor([5, 6, 7]), 1).roundoff]).toEqual([2 * (15 + 24)]);
    const b = add(tensor([5, 6, 7]), tensor([0, 1, -7])); // (5, 7, 0), e = (5, 7, 14)
    expect([...contract(a, b, 1).roundoff]).toEqual([3 * 5 + 4 * 7 + 2 * (15 + 28)]);
    expect([...contract(b, tensor([1, 0, 1]), 1).roundoff]).toEqual([5 + 14 + 2 * 5]);
  });

  test('roundoff bounds the error of every order of summation, against exact integers', () => {
    const pairs = fc.array(fc.tuple(fc.maxSafeInteger(), fc.maxSafeInteger()), { minLength: 1, maxLength: 10 });
    const shuffledPairs = pairs.chain((list) => fc.shuffledSubarray(list, { minLength: list.length }));
    // The same integers with opposite sign and a small remainder: all but the last digits cancel.
    const cancelling = pairs.chain((list) =>
      fc.shuffledSubarray([...list, ...list.map(([v, w]): [number, number] => [-v, w]), [1, 1] as [number, number]], {
        minLength: 2 * list.length + 1,
      }),
    );
    fc.assert(
      fc.property(fc.oneof(shuffledPairs, cancelling), (list) => {
        const exact = list.reduce((total, [v, w]) => total + BigInt(v) * BigInt(w), 0n);
        const product = contract(tensor(list.map(([v]) => v)), tensor(list.map(([, w]) => w)), 1);
        const error = Math.abs(Number(BigInt(product.data[0]!) - exact));
        expect(error).toBeLessThanOrEqual(product.roundoff[0]! * unitRoundoff * (1 + 1e-12));
      }),
    );
  });
});

describe('matmul', () => {
  test('is the product of matrices, and of a matrix with a vector', () => {
    const a = tensor([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(
      toNested(
        matmul(
          a,
          tensor([
            [1, 0],
            [0, 1],
            [1, 1],
          ]),
        ),
      ),
    ).toEqual([
      [4, 5],
      [10, 11],
    ]);
    expect(toNested(matmul(a, tensor([1, 0, -1])))).toEqual([-2, -2]);
  });

  test('of transposes is the transpose of the product the other way round', () => {
    const draw = randomTensors('transposes');
    const [a, b] = [draw(2, 3), draw(3, 4)];
    expect(transpose(matmul(a, b))).toEqual(matmul(transpose(b), transpose(a)));
  });

  test('refuses what is no matrix', () => {
    expect(() => matmul(ones([2]), ones([2]))).toThrow('not [2] and [2]');
    expect(() => matmul(ones([2, 2]), ones([2, 2, 2]))).toThrow('not [2, 2] and [2, 2, 2]');
    expect(() => matmul(ones([2, 2]), ones([]))).toThrow('not [2, 2] and []');
  });
});
