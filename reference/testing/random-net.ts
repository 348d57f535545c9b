import type { Tensor } from '../tensor/tensor.ts';
import { randomTensors } from './random-tensor.ts';

/** Numbers of inputs, hidden units, outputs and examples. */
export interface NetSizes {
  readonly n: number;
  readonly m: number;
  readonly k: number;
  readonly t: number;
}

/** Sizes that all differ, so that a transposed tensor does not fit; the wide, narrow and single-example kinds. */
export const netSizes: readonly NetSizes[] = [
  { n: 4, m: 3, k: 2, t: 5 },
  { n: 2, m: 5, k: 3, t: 4 },
  { n: 5, m: 2, k: 4, t: 1 },
  { n: 3, m: 1, k: 5, t: 7 },
];

export interface Net {
  readonly W1: Tensor;
  readonly b: Tensor;
  readonly W2: Tensor;
  readonly X: Tensor;
  readonly Y: Tensor;
}

/** A net and a batch with entries uniform in [-1, 1), the same for the same seed. */
export function randomNet(seed: string, { n, m, k, t }: NetSizes): Net {
  const draw = randomTensors(seed);
  return { W1: draw(m, n), b: draw(m), W2: draw(k, m), X: draw(n, t), Y: draw(k, t) };
}
