import { normalize } from '../../reference/normalize.ts';
import { reciprocal } from '../../reference/reciprocal.ts';
import { apply, type ElementwiseFunction } from '../../reference/tensor/apply.ts';
import { multiply, sum } from '../../reference/tensor/arithmetic.ts';
import { contract } from '../../reference/tensor/contract.ts';
import { identity } from '../../reference/tensor/special-tensors.ts';
import type { Tensor } from '../../reference/tensor/tensor.ts';

/** o / (|o_1| + ... + |o_k|). */
export function oneNorm(o: Tensor): Tensor {
  return divided(o, sum(apply(o, magnitude)));
}

/** o / (o_1^2 + ... + o_k^2). */
export function normNotRooted(o: Tensor): Tensor {
  return divided(o, sum(multiply(o, o)));
}

/** I / ||o||, as if the length did not depend on o; with y = o / ||o|| the length is o . y. */
export function jacobianOfFixedNorm(o: Tensor): Tensor {
  const [k = 0] = o.shape;
  return divided(identity(k), contract(o, normalize(o), 1));
}

function divided(a: Tensor, by: Tensor): Tensor {
  return contract(a, apply(by, reciprocal), 0);
}

const magnitude: ElementwiseFunction = { value: Math.abs, roundoff: (_, e) => e };
