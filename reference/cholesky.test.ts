import { expect, test } from '@jest/globals';
import { choleskyFactor, solveLower, solveLowerTransposed } from './cholesky.ts';

test('choleskyFactor: finds L with S = L L^T', () => {
  expect([...choleskyFactor(Float64Array.of(4, 2, -6, 2, 10, 9, -6, 9, 50), 3)]).toEqual([2, 0, 0, 1, 3, 0, -3, 4, 5]);
});

test('solveLower and solveLowerTransposed: undo L and L^T, for all columns at once', () => {
  const L = Float64Array.of(2, 0, 0, 1, 3, 0, -3, 4, 5);
  const Z = [1, 4, 2, 5, 3, 6]; // the columns (1, 2, 3) and (4, 5, 6)
  expect([...solveLower(L, 3, Float64Array.of(2, 8, 7, 19, 20, 38), 2)]).toEqual(Z);
  expect([...solveLowerTransposed(L, 3, Float64Array.of(-5, -5, 18, 39, 15, 30), 2)]).toEqual(Z);
});

test.each([
  ['a row of zeros', [1, 0, 0, 0], 'row 1'],
  ['nothing but zeros', [0, 0, 0, 0], 'row 0'],
  ['a repeated row', [1, 1, 1, 1], 'row 1'],
  ['rows that differ by rounding', [3, 1, 1, 1 / 3 + 2 ** -50], 'row 1'],
  ['rows that differ by rounding, in small units', [3e-200, 1e-200, 1e-200, 1e-200 / 3], 'row 1'],
  ['a negative direction', [1, 2, 2, 1], 'row 1'],
  ['NaN', [Number.NaN, 0, 0, 1], 'row 0'],
])('choleskyFactor: refuses %s', (_, S, row) => {
  expect(() => choleskyFactor(Float64Array.from(S), 2)).toThrow(`S is singular: ${row}`);
});

test('choleskyFactor: does not mind rows in different units', () => {
  expect([...choleskyFactor(Float64Array.of(1e20, 0, 0, 1e-20), 2)]).toEqual([1e10, 0, 0, 1e-10]);
});
