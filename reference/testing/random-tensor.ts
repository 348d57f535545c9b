import seedrandom from 'seedrandom';
import { zeros } from '../tensor/special-tensors.ts';
import type { Tensor } from '../tensor/tensor.ts';

/** A stream of tensors with entries uniform in [-1, 1), the same for the same seed. */
export function randomTensors(seed: string): (...shape: readonly number[]) => Tensor {
  const random = seedrandom(seed);
  return (...shape) => {
    const result = zeros(shape);
    for (let i = 0; i < result.data.length; i++) result.data[i] = 2 * random() - 1;
    return result;
  };
}
