import { unitRoundoff } from './tensor/tensor.ts';

/**
 * The lower triangular L with S = L L^T, for a symmetric positive definite S.
 *
 * Shapes: S and L are n x n, row-major.
 * Errors: where S is singular to half the digits: the pivot L_jj^2 is what S_jj keeps after its projection on the rows
 * before it, and at sqrt(u) of S_jj or less nobody can tell it from rounding. Measured against S_jj, the units of the
 * rows do not matter. NaN is singular, too.
 * Source: Golub and Van Loan, Matrix Computations, 4th ed., section 4.2.
 */
export function choleskyFactor(S: Float64Array, n: number): Float64Array {
  const L = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let rest = S[i * n + j]!;
      for (let r = 0; r < j; r++) rest -= L[i * n + r]! * L[j * n + r]!;
      if (i > j) {
        L[i * n + j] = rest / L[j * n + j]!;
      } else if (rest > Math.sqrt(unitRoundoff) * S[j * n + j]!) {
        L[j * n + j] = Math.sqrt(rest);
      } else {
        throw new Error(`S is singular: row ${j} is a combination of the rows before it, or zero`);
      }
    }
  }
  return L;
}

/** The solution Z of L Z = B by forward substitution; Z and B are n x columns, row-major. */
export function solveLower(L: Float64Array, n: number, B: Float64Array, columns: number): Float64Array {
  const Z = Float64Array.from(B);
  for (let i = 0; i < n; i++) {
    for (let c = 0; c < columns; c++) {
      for (let r = 0; r < i; r++) Z[i * columns + c]! -= L[i * n + r]! * Z[r * columns + c]!;
      Z[i * columns + c]! /= L[i * n + i]!;
    }
  }
  return Z;
}

/** The solution Z of L^T Z = B by back substitution; Z and B are n x columns, row-major. */
export function solveLowerTransposed(L: Float64Array, n: number, B: Float64Array, columns: number): Float64Array {
  const Z = Float64Array.from(B);
  for (let i = n - 1; i >= 0; i--) {
    for (let c = 0; c < columns; c++) {
      for (let r = i + 1; r < n; r++) Z[i * columns + c]! -= L[r * n + i]! * Z[r * columns + c]!;
      Z[i * columns + c]! /= L[i * n + i]!;
    }
  }
  return Z;
}
