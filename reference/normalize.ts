import { apply, type ElementwiseFunction } from './tensor/apply.ts';
import { multiply, subtract, sum } from './tensor/arithmetic.ts';
import { contract } from './tensor/contract.ts';
import { dimensions } from './tensor/dimensions.ts';
import { identity } from './tensor/special-tensors.ts';
import type { Tensor } from './tensor/tensor.ts';

/**
 * y = o / ||o||_2, the output scaled to length 1.
 *
 * Shapes: o in R^k, y in R^k.
 * Errors: where o is no vector, or is the zero vector, which has no direction.
 * Source: lecture, "Another loss - Cross entropy loss"; y is no probability distribution, as it may have negative
 * entries and its entries do not add up to 1.
 * Example: `normalize(tensor([3, -4]))` is (0.6, -0.8).
 */
export function normalize(o: Tensor): Tensor {
  return contract(o, inverseNorm(o), 0);
}

/**
 * Its Jacobian, dy_i/do_j = (1 - y_i^2) / ||o|| if i = j and -y_i y_j / ||o|| otherwise: (I - y y^T) / ||o||.
 *
 * Shapes: k x k. Errors: as for `normalize`.
 * Source: the "one additional step in backprop" of the same slide; the quotient rule.
 * Example: `normalizeJacobian(tensor([3, -4]))` is [[0.128, 0.096], [0.096, 0.072]].
 */
export function normalizeJacobian(o: Tensor): Tensor {
  const y = normalize(o);
  const { k } = dimensions({ o }, { o: ['k'] });
  return contract(subtract(identity(k), contract(y, y, 0)), inverseNorm(o), 0);
}

/** 1 / ||o||_2, of shape `[]`. */
function inverseNorm(o: Tensor): Tensor {
  dimensions({ o }, { o: ['k'] });
  const squares = sum(multiply(o, o));
  if (squares.data[0] === 0) throw new Error('normalize: the zero vector has no direction');
  return apply(squares, inverseSquareRoot);
}

const inverseSquareRoot: ElementwiseFunction = {
  value: (v) => 1 / Math.sqrt(v),
  roundoff: (v, e) => (e / (2 * v) + 2) / Math.sqrt(v),
};
