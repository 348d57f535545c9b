import type { Tensor } from '../../../reference/tensor/tensor.ts';
import { withoutChance } from './chance.ts';

/**
 * A function that rounds the same way in every call, as programs do: where it does not depend on an entry, moving that entry
 * changes nothing. What its values were made from is not known outside.
 */
export function steady(f: (x: Tensor) => Tensor): (x: Tensor) => Tensor {
  return (x) => withoutChance(() => ({ ...f(x) }));
}
