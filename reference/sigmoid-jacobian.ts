import { sigmoidPrime } from './sigmoid.ts';
import { apply } from './tensor/apply.ts';
import { diagonal } from './tensor/diagonal.ts';
import type { Tensor } from './tensor/tensor.ts';

/**
 * The Jacobian of the elementwise sigmoid, dy_i/dv_j = sigma'(v_i) if i = j and 0 otherwise: diag(sigma(v) (1 - sigma(v))).
 *
 * Shapes: v in R^n, the Jacobian is n x n.
 * Errors: where v is no vector.
 * Source: lecture, "Application of tensor chain rule to sigmoidal NN", the diagonal matrix of step 2.
 * Example: at v = (3, 0, -1) the diagonal is (0.0452, 0.25, 0.1966), rounded.
 */
export function sigmoidJacobian(v: Tensor): Tensor {
  return diagonal(apply(v, sigmoidPrime));
}
