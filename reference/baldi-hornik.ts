import { choleskyFactor, solveLower, solveLowerTransposed } from './cholesky.ts';
import { type SymmetricEigen, symmetricEigen } from './symmetric-eigen.ts';
import { contract, matmul } from './tensor/contract.ts';
import { dimensions } from './tensor/dimensions.ts';
import { transpose } from './tensor/rearrange.ts';
import { zeros } from './tensor/special-tensors.ts';
import type { Tensor } from './tensor/tensor.ts';

/**
 * The smallest mean squared error that a linear net f_W(x) = W2 W1 x with p hidden units can reach on a batch:
 * (1/t)(tr S_YY - (lambda_1 + ... + lambda_p)), with the p largest eigenvalues of S = S_YX S_XX^-1 S_XY and
 * S_YX = Y X^T, S_XX = X X^T, S_YY = Y Y^T.
 *
 * Shapes: X is n x t, Y is k x t, 1 <= p <= k; the loss has shape `[]`.
 * Numbers: the roundoff also covers other stable methods, an explicit inverse of S_XX among them; see `roundoffOfSum`.
 * Errors: p out of its range, numbers of examples that differ, and S_XX singular (t < n, or inputs that depend on each other).
 * Source: Baldi and Hornik, Neural Networks and Principal Component Analysis, Neural Networks 2 (1989) 53-58; lecture,
 * "Analytic formula for global minima of (linear) NN". Both have examples as rows and the sum of squares, not its mean.
 * Example: for X = I and Y = diag(3, 2, 1) it is (4 + 1)/3 with p = 1 and 0 with p = 3.
 */
export function globalMinimum(X: Tensor, Y: Tensor, p: number): Tensor {
  const { t } = batchDimensions(X, Y, p);
  const problem = regress(X, Y);
  const total = contract(Y, Y, 2); // tr S_YY
  let explained = 0;
  for (let i = 0; i < p; i++) explained += problem.eigen.values[i]!;
  const value = (total.data[0]! - explained) / t;
  const difference = total.roundoff[0]! + roundoffOfSum(problem, p) + total.data[0]! + explained;
  const result = zeros([]);
  result.data[0] = value;
  result.roundoff[0] = difference / t + 2 * Math.abs(value);
  return result;
}

/**
 * Weights that reach the global minimum: W2 = U_p and W1 = U_p^T S_YX S_XX^-1, where the columns of U_p are eigenvectors
 * of S for its p largest eigenvalues; for an invertible C, W2 = U_p C and W1 = C^-1 U_p^T S_YX S_XX^-1 do as well.
 *
 * Shapes: W1 is p x n, W2 is k x p.
 * Numbers: the weights count as exact; being stationary, the loss there is right to the second order of their error.
 * Errors and source: as for `globalMinimum`.
 */
export function globalMinimizer(X: Tensor, Y: Tensor, p: number): { W1: Tensor; W2: Tensor } {
  const { n, k } = batchDimensions(X, Y, p);
  const { eigen, coefficients } = regress(X, Y);
  const W2 = zeros([k, p]);
  for (let entry = 0; entry < k * p; entry++) {
    W2.data[entry] = eigen.vectors[Math.floor(entry / p) * k + (entry % p)]!;
  }
  const W1 = zeros([p, n]);
  W1.data.set(matmul(transpose(W2), transpose({ ...zeros([n, k]), data: coefficients })).data);
  return { W1, W2 };
}

/** The least-squares problem behind both, in matrices as row-major arrays. */
interface Regression {
  readonly Sxx: Tensor;
  readonly Sxy: Tensor;
  /** Z = S_XX^-1 S_XY, n x k: the weights of the best linear map, transposed. */
  readonly coefficients: Float64Array;
  /** Of S = S_YX S_XX^-1 S_XY, k x k. */
  readonly eigen: SymmetricEigen;
}

function regress(X: Tensor, Y: Tensor): Regression {
  const { n, k } = dimensions({ X, Y }, { X: ['n', 't'], Y: ['k', 't'] });
  const Sxx = matmul(X, transpose(X));
  const Sxy = matmul(X, transpose(Y));
  const L = choleskyFactor(Sxx.data, n);
  // S = H^T H with H = L^-1 S_XY is symmetric to the last bit, which S_YX Z is not.
  const half = solveLower(L, n, Sxy.data, k);
  const H = { ...zeros([n, k]), data: half };
  return {
    Sxx,
    Sxy,
    coefficients: solveLowerTransposed(L, n, half, k),
    eigen: symmetricEigen(matmul(transpose(H), H).data, k),
  };
}

/**
 * Bounds the error of lambda_1 + ... + lambda_p, in units of u, for any stable way to S and its eigenvalues.
 *
 * An error dS moves the sum of p eigenvalues by at most sqrt(p) ||dS||_F (Hoffman and Wielandt). To first order dS is,
 * with Z = S_XX^-1 S_XY and kappa the condition number of S_XX, the sum of
 *   2 Z^T dS_XY and Z^T dS_XX Z: S_XY and S_XX as formed, with the roundoff that they carry;
 *   S_YX d(S_XX^-1) S_XY: a solver leaves Z^T E Z with ||E|| about n u ||S_XX||, but an inverse that is computed column by
 *     column has another E in each and leaves n u kappa ||Z|| ||S_XY||, the larger of the two, which covers the rounding
 *     of the products S_YX S_XX^-1 S_XY as well (Higham, section 14.1);
 *   what the eigenvalue method leaves, about 6 k u ||S|| (see `symmetricEigen`).
 */
function roundoffOfSum({ Sxx, Sxy, coefficients, eigen }: Regression, p: number): number {
  const n = Sxx.shape[0]!;
  const k = eigen.values.length;
  const spectrum = symmetricEigen(Sxx.data, n).values;
  const kappa = spectrum[0]! / spectrum[n - 1]!;
  const sizeZ = Math.hypot(...coefficients);
  const asFormed = 2 * sizeZ * Math.hypot(...Sxy.roundoff) + sizeZ ** 2 * Math.hypot(...Sxx.roundoff);
  const asInverted = n * kappa * sizeZ * Math.hypot(...Sxy.data);
  const asDiagonalised = 6 * k * Math.hypot(...eigen.values);
  return Math.sqrt(p) * (asFormed + asInverted + asDiagonalised);
}

function batchDimensions(X: Tensor, Y: Tensor, p: number): { n: number; k: number; t: number } {
  const lengths = dimensions({ X, Y }, { X: ['n', 't'], Y: ['k', 't'] });
  if (!(Number.isInteger(p) && p >= 1 && p <= lengths.k)) {
    throw new Error(`p is ${p} and should be a whole number from 1 to k = ${lengths.k}`);
  }
  return lengths;
}
