import { globalMinimum } from '../../reference/baldi-hornik.ts';
import { scale, subtract } from '../../reference/tensor/arithmetic.ts';
import { contract } from '../../reference/tensor/contract.ts';
import type { Tensor } from '../../reference/tensor/tensor.ts';

/** E = tr S_YY - (lambda_1 + ... + lambda_p), which is not divided by t. */
export function minimumNotAveraged(X: Tensor, Y: Tensor, p: number): Tensor {
  return scale(examples(Y), globalMinimum(X, Y, p));
}

/** The p smallest eigenvalues are subtracted. */
export function smallestEigenvalues(X: Tensor, Y: Tensor, p: number): Tensor {
  return without(eigenvalueShares(X, Y).slice(-p), Y);
}

/** The eigenvalues that come last as text are subtracted, where 9 stands after 16. */
export function sortedAsText(X: Tensor, Y: Tensor, p: number): Tensor {
  const text = ({ data }: Tensor) => String(examples(Y) * (data[0] as number));
  const sorted = eigenvalueShares(X, Y).sort((a, b) => (text(a) < text(b) ? 1 : -1));
  return without(sorted.slice(0, p), Y);
}

/** lambda_p / t, the largest first: what one more hidden unit takes off the minimum. */
function eigenvalueShares(X: Tensor, Y: Tensor): Tensor[] {
  const minima = Array.from({ length: Y.shape[0] as number }, (_, i) => globalMinimum(X, Y, i + 1));
  return minima.map((minimum, i) => subtract(minima[i - 1] ?? meanSquare(Y), minimum));
}

function without(shares: readonly Tensor[], Y: Tensor): Tensor {
  return shares.reduce(subtract, meanSquare(Y));
}

/** (1/t) tr S_YY. */
function meanSquare(Y: Tensor): Tensor {
  return scale(1 / examples(Y), contract(Y, Y, 2));
}

function examples(Y: Tensor): number {
  return Y.shape[1] as number;
}
