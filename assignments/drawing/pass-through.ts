import type { Network } from '../../graders/contract/rubric.ts';
import { activations } from '../../reference/activation.ts';

export type Layer = {
  readonly W: number[][] /* [outputs, inputs] */;
  readonly b: number[] /* [outputs] */;
};

/** What goes into each layer and comes out of it before its activation, units x examples. */
export interface Pass {
  readonly H: readonly number[][][];
  readonly V: readonly number[][][];
}

/** A net of any depth on a batch; without activations for its last layers, these are linear. */
export function passThrough(layers: readonly Layer[], hidden: Network['hidden'], X: number[][]): Pass {
  const H: number[][][] = [X];
  const V: number[][][] = [];
  for (const [l, { W, b }] of layers.entries()) {
    const inputs = H[l] as number[][];
    V.push(W.map((weights, i) => sums(weights, inputs).map((sum) => sum + (b[i] as number))));
    const activation = hidden[l];
    if (activation) H.push((V[l] as number[][]).map((row) => row.map(activations[activation].value.value)));
  }
  return { H, V };
}

/** The sums of the weighted inputs, one for each example. */
export function sums(weights: readonly number[], inputs: readonly number[][]): number[] {
  return Array.from(inputs[0] ?? [], (_, s) => weights.reduce((sum, w, j) => sum + w * (inputs[j]?.[s] as number), 0));
}
