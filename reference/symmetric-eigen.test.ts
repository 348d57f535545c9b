import { expect, test } from '@jest/globals';
import { symmetricEigen } from './symmetric-eigen.ts';
import { contract, matmul } from './tensor/contract.ts';
import { transpose } from './tensor/rearrange.ts';
import { identity } from './tensor/special-tensors.ts';
import { type Tensor, unitRoundoff } from './tensor/tensor.ts';
import { randomTensors } from './testing/random-tensor.ts';

/** Some six sweeps, in each of which every entry is rounded once by each of n rotations. */
const roundings = (n: number) => 6 * n * unitRoundoff;

const square = (n: number, data: Float64Array): Tensor => ({ shape: [n, n], data, roundoff: new Float64Array(n * n) });
const distance = (a: Tensor, b: Tensor) => Math.hypot(...a.data.map((v, i) => v - b.data[i]!));

test('symmetricEigen: knows the spectrum of a 2 x 2 matrix by heart', () => {
  const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
  expect(values[0]).toBeCloseTo(3, 14);
  expect(values[1]).toBeCloseTo(1, 14);
  expect(vectors[0]! * vectors[2]!).toBeCloseTo(0.5, 14); // (1, 1)/sqrt(2), with either sign
});

test('symmetricEigen: knows the spectrum 2 - 2 cos(i pi/(n + 1)) of the second difference matrix', () => {
  const n = 7;
  const S = Float64Array.from({ length: n * n }, (_, e) => [2, -1][Math.abs(Math.floor(e / n) - (e % n))] ?? 0);
  const expected = Array.from({ length: n }, (_, i) => 2 - 2 * Math.cos(((n - i) * Math.PI) / (n + 1)));
  symmetricEigen(S, n).values.forEach((value, i) => {
    expect(Math.abs(value - expected[i]!)).toBeLessThanOrEqual(roundings(n) * Math.hypot(...S));
  });
});

test.each([1, 2, 5, 12])('symmetricEigen: S = V diag(values) V^T with orthonormal V, largest first (n = %d)', (n) => {
  const A = randomTensors('eigen')(n, n + 1);
  const S = matmul(A, transpose(A));
  const { values, vectors } = symmetricEigen(S.data, n);
  const V = square(n, vectors);
  expect(distance(matmul(transpose(V), V), identity(n))).toBeLessThanOrEqual(
    roundings(n) * Math.hypot(...identity(n).data),
  );
  const scaled = square(
    n,
    vectors.map((v, e) => v * values[e % n]!),
  );
  expect(distance(contract(scaled, V, [[1], [1]]), S)).toBeLessThanOrEqual(roundings(n) * Math.hypot(...S.data));
  expect([...values]).toEqual([...values].sort((a, b) => b - a));
});

test('symmetricEigen: takes zeros, repeated eigenvalues and widely spread sizes', () => {
  expect([...symmetricEigen(new Float64Array(9), 3).values]).toEqual([0, 0, 0]);
  expect([...symmetricEigen(identity(3).data, 3).values]).toEqual([1, 1, 1]);
  const spread = symmetricEigen(Float64Array.of(1e200, 1e100, 1e100, 1), 2).values;
  expect(spread[0]).toBe(1e200);
  expect(Math.abs(spread[1]!)).toBeLessThanOrEqual(1e200 * unitRoundoff);
});

test('symmetricEigen: does not go on for ever with NaN', () => {
  expect(() => symmetricEigen(Float64Array.of(1, Number.NaN, Number.NaN, 1), 2)).toThrow('no convergence');
});
