import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { apply } from './apply.ts';
import { add, multiply, scale, subtract, sum } from './arithmetic.ts';
import { tensor, toNested } from './nested.ts';
import { unitRoundoff } from './tensor.ts';

const a = tensor([
  [1, -2],
  [3, 4],
]);
const b = tensor([
  [5, 6],
  [7, -8],
]);

test('add, subtract, multiply, scale and sum: compute entry by entry', () => {
  expect(toNested(add(a, b))).toEqual([
    [6, 4],
    [10, -4],
  ]);
  expect(toNested(subtract(a, b))).toEqual([
    [-4, -8],
    [-4, 12],
  ]);
  expect(toNested(multiply(a, b))).toEqual([
    [5, -12],
    [21, -32],
  ]);
  expect(toNested(scale(-2, a))).toEqual([
    [-2, 4],
    [-6, -8],
  ]);
  expect(toNested(sum(a))).toBe(6);
});

test.each([
  ['add', add],
  ['subtract', subtract],
  ['multiply', multiply],
])('%s: refuses two shapes, even where one could be stretched', (name, operation) => {
  expect(() => operation(a, tensor([1, 2]))).toThrow(`${name}: the shapes [2, 2] and [2] differ`);
});

describe('roundoff', () => {
  test('of exact inputs follows the rules, written out', () => {
    expect([...add(a, b).roundoff]).toEqual([6, 8, 10, 12]);
    expect([...subtract(a, b).roundoff]).toEqual([6, 8, 10, 12]);
    expect([...multiply(a, b).roundoff]).toEqual([5, 12, 21, 32]);
    expect([...scale(-2, a).roundoff]).toEqual([4, 8, 12, 16]);
    expect([...sum(a).roundoff]).toEqual([3 * 10]);
  });

  test('of rounded inputs is handed on', () => {
    const p = add(tensor(1), tensor(2)); // 3, e = 3
    const q = add(tensor(4), tensor(1)); // 5, e = 5
    expect([...subtract(p, q).roundoff]).toEqual([3 + 5 + 8]);
    expect([...multiply(p, q).roundoff]).toEqual([3 * 5 + 5 * 3 + 15]);
    expect([...scale(10, p).roundoff]).toEqual([10 * 3 + 2 * 30]);
    expect([...apply(p, { value: Math.exp, roundoff: (v, e) => Math.exp(v) * (e + 2) }).roundoff]).toEqual([
      Math.exp(3) * 5,
    ]);
  });

  test('of a sum does not grow with exact zeros, but does with entries that only came out as 0', () => {
    expect([...sum(tensor([0, 3, 0, 4])).roundoff]).toEqual([7]);
    const cancelled = subtract(tensor([1, 3]), tensor([1, 0])); // 0 and 3, e = 2 and 3
    expect([...sum(cancelled).roundoff]).toEqual([2 + 3 + 3]);
  });

  test('of a sum bounds the error of every order of summation', () => {
    const terms = fc.array(fc.maxSafeInteger(), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        terms.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          const exact = list.reduce((total, v) => total + BigInt(v), 0n);
          const computed = shuffled.reduce((total, v) => total + v, 0);
          const error = Math.abs(Number(BigInt(computed) - exact));
          expect(error).toBeLessThanOrEqual(sum(tensor(list)).roundoff[0]! * unitRoundoff);
        },
      ),
    );
  });
});
