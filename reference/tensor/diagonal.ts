import { dimensions } from './dimensions.ts';
import { zeros } from './special-tensors.ts';
import type { Tensor } from './tensor.ts';

/**
 * diag(v), the n x n matrix with v on its diagonal and zeros elsewhere.
 *
 * Errors: where v is no vector.
 */
export function diagonal(v: Tensor): Tensor {
  const { n } = dimensions({ v }, { v: ['n'] });
  const result = zeros([n, n]);
  for (let i = 0; i < n; i++) {
    result.data[i * n + i] = v.data[i]!;
    result.roundoff[i * n + i] = v.roundoff[i]!;
  }
  return result;
}
