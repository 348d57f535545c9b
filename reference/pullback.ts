import { contract } from './tensor/contract.ts';
import { dimensions } from './tensor/dimensions.ts';
import type { Tensor } from './tensor/tensor.ts';

/**
 * The generalised chain rule grad_x z = (dy/dx)^T grad_y z, that is dz/dx_k = sum over j of dz/dy_j dy_j/dx_k: takes the
 * gradient at the end of an edge of the graph back to its beginning.
 *
 * Shapes: the Jacobian dy/dx is n x m for x in R^m and y in R^n; the gradient goes from R^n to R^m.
 * Errors: where the Jacobian has not a row for each entry of the gradient.
 * Source: lecture, "Backpropagation using vectorization".
 * Example: through y = W x + b, whose Jacobian is W, it is W^T grad_y z.
 */
export function pullback(J: Tensor, v: Tensor): Tensor {
  dimensions({ J, v }, { J: ['n', 'm'], v: ['n'] });
  return contract(J, v, [[0], [0]]);
}
