import { add } from './tensor/arithmetic.ts';
import { contract, matmul } from './tensor/contract.ts';
import { dimensions } from './tensor/dimensions.ts';
import { identity } from './tensor/special-tensors.ts';
import type { Tensor } from './tensor/tensor.ts';

/**
 * The affine map y = W x + b and its derivatives with respect to all that goes into it.
 *
 * Shapes: W in R^(k x n), x in R^n, b and y in R^k.
 * Errors: where the shapes do not fit each other.
 */

export interface AffineJacobian {
  readonly dx: Tensor /* [k, n] */;
  readonly dW: Tensor /* [k, k, n] */;
  readonly db: Tensor /* [k, k] */;
}

/** y = W x + b. */
export function affine(W: Tensor, x: Tensor, b: Tensor): Tensor {
  affineDimensions(W, x, b);
  return add(matmul(W, x), b);
}

/**
 * From y_l = sum over j of W_lj x_j + b_l:
 * dy/dx = W, dy_l/db_i = 1 if i = l, and dy_l/dW_ij = x_j if i = l, which is x^T in row l of slice l; all else is 0.
 *
 * Source: lecture, "Backpropagation using vectorization" and "Partial derivatives are tensors".
 */
export function affineJacobian(W: Tensor, x: Tensor, b: Tensor): AffineJacobian {
  const { k } = affineDimensions(W, x, b);
  return { dx: W, dW: contract(identity(k), x, 0), db: identity(k) };
}

function affineDimensions(W: Tensor, x: Tensor, b: Tensor): { k: number } {
  return dimensions({ W, x, b }, { W: ['k', 'n'], x: ['n'], b: ['k'] });
}
