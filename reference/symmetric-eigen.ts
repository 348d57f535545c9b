import { unitRoundoff } from './tensor/tensor.ts';

/** S = V diag(values) V^T with orthonormal columns in V. */
export interface SymmetricEigen {
  /** From the largest to the smallest. */
  readonly values: Float64Array;
  /** V, row-major n x n: the eigenvector of `values[i]` is column i. */
  readonly vectors: Float64Array;
}

/** Cyclic Jacobi needs some six sweeps, ten at most; with NaN it would never end. */
const sweepLimit = 50;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's method: plane rotations that each annihilate one pair of
 * off-diagonal entries, until none is left.
 *
 * Shapes: S is n x n, row-major.
 * Numbers: eigenvalues are right to about 6 n u ||S||: some six sweeps, in each of which n rotations round every entry.
 * Errors: where it does not converge, as with NaN.
 * Source: Golub and Van Loan, Matrix Computations, 4th ed., section 8.5.
 */
export function symmetricEigen(S: Float64Array, n: number): SymmetricEigen {
  const A = Float64Array.from(S);
  const V = Float64Array.from(S, (_, i) => (i % (n + 1) === 0 ? 1 : 0));
  const target = unitRoundoff * Math.hypot(...A);
  for (let sweep = 0; !(offDiagonalNorm(A, n) <= target); sweep++) {
    if (sweep === sweepLimit) throw new Error('symmetricEigen: no convergence; is an entry NaN?');
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) annihilate(A, V, n, p, q);
  }
  return sorted(A, V, n);
}

/** A := J^T A J and V := V J with the rotation J in the plane (p, q) that makes A_pq zero. */
function annihilate(A: Float64Array, V: Float64Array, n: number, p: number, q: number): void {
  const coupling = A[p * n + q]!;
  if (coupling === 0) return;
  const tau = (A[q * n + q]! - A[p * n + p]!) / (2 * coupling);
  // The smaller root of t^2 + 2 tau t - 1 = 0: a rotation of at most 45 degrees, without which Jacobi need not converge.
  const tangent = (tau < 0 ? -1 : 1) / (Math.abs(tau) + Math.hypot(1, tau));
  const cosine = 1 / Math.hypot(1, tangent);
  const sine = tangent * cosine;
  for (let r = 0; r < n; r++) rotate(A, r * n + p, r * n + q, cosine, sine);
  for (let r = 0; r < n; r++) rotate(A, p * n + r, q * n + r, cosine, sine);
  for (let r = 0; r < n; r++) rotate(V, r * n + p, r * n + q, cosine, sine);
  A[p * n + q] = 0;
  A[q * n + p] = 0;
}

function rotate(data: Float64Array, first: number, second: number, cosine: number, sine: number): void {
  const a = data[first]!;
  const b = data[second]!;
  data[first] = cosine * a - sine * b;
  data[second] = sine * a + cosine * b;
}

function offDiagonalNorm(A: Float64Array, n: number): number {
  return Math.hypot(...A.filter((_, i) => i % (n + 1) !== 0));
}

function sorted(A: Float64Array, V: Float64Array, n: number): SymmetricEigen {
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => A[j * n + j]! - A[i * n + i]!);
  return {
    values: Float64Array.from(order, (i) => A[i * n + i]!),
    vectors: Float64Array.from(V, (_, entry) => V[entry - (entry % n) + order[entry % n]!]!),
  };
}
