import { zeros } from './special-tensors.ts';
import type { Tensor } from './tensor.ts';

/** A function of one number that knows how rounding passes through it. */
export interface ElementwiseFunction {
  readonly value: (v: number) => number;
  /** Bounds the error of `value(v)`, where v has the bound e: about |f'(v)| e + |f(v)|, both sides in units of u. */
  readonly roundoff: (v: number, e: number) => number;
}

/**
 * f(a), entry by entry.
 *
 * Example: the exponential is `{ value: Math.exp, roundoff: (v, e) => Math.exp(v) * (e + 2) }`.
 */
export function apply(a: Tensor, f: ElementwiseFunction): Tensor {
  const result = zeros(a.shape);
  for (let i = 0; i < a.data.length; i++) {
    result.data[i] = f.value(a.data[i]!);
    result.roundoff[i] = f.roundoff(a.data[i]!, a.roundoff[i]!);
  }
  return result;
}
