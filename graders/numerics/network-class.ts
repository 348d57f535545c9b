import type { Network } from '../contract/rubric.ts';
import type { ReadLayer } from './read-layers.ts';

/**
 * The class in which a network puts a point: with one output 1 if it is above 1/2 and else 0, with more the number of the
 * largest, counted from 0.
 *
 * Numbers: -1, which is no class, where an output is not finite or two share the largest. Softmax keeps the order of its inputs,
 * so the outputs here are those before it.
 */
export function networkClass(
  hidden: Network['hidden'],
  layers: readonly ReadLayer[],
  point: readonly number[],
): number {
  let H: readonly number[] = point;
  for (const [l, { W, b }] of layers.entries()) {
    const inputs = H;
    const V = Array.from(b, (bias, i) =>
      inputs.reduce((sum, h, j) => sum + (W[i * inputs.length + j] as number) * h, bias),
    );
    const activation = hidden[l];
    H = activation ? V.map(activations[activation]) : V;
  }
  if (!H.every(Number.isFinite)) return -1;
  if (H.length === 1) return (H[0] as number) > 0.5 ? 1 : 0;
  const largest = Math.max(...H);
  const first = H.indexOf(largest);
  return H.lastIndexOf(largest) === first ? first : -1;
}

const activations = {
  sigmoid: (v: number) => 1 / (1 + Math.exp(-v)),
  relu: (v: number) => Math.max(0, v),
};
