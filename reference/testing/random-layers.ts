import type { Activation } from '../activation.ts';
import type { Layers } from '../deep-net.ts';
import type { LossName, Output } from '../network-output.ts';
import { zeros } from '../tensor/special-tensors.ts';
import type { Tensor } from '../tensor/tensor.ts';
import { randomTensors } from './random-tensor.ts';

interface NamedArchitecture {
  readonly hidden: readonly Activation[];
  readonly output: Output;
  readonly loss: LossName;
  readonly widths: readonly number[];
}

/** Nets of one to four layers, with every activation, output and loss, and widths that all differ. */
export const architectures: readonly NamedArchitecture[] = [
  { hidden: [], output: 'linear', loss: 'mean-squared-error', widths: [3, 2] },
  { hidden: ['sigmoid'], output: 'linear', loss: 'mean-squared-error', widths: [4, 3, 2] },
  { hidden: ['relu'], output: 'softmax', loss: 'cross-entropy', widths: [2, 5, 3] },
  { hidden: ['relu', 'relu'], output: 'softmax', loss: 'cross-entropy', widths: [2, 5, 4, 3] },
  { hidden: ['sigmoid', 'relu'], output: 'softmax', loss: 'mean-squared-error', widths: [3, 4, 5, 2] },
  { hidden: ['relu', 'sigmoid', 'relu'], output: 'linear', loss: 'mean-squared-error', widths: [3, 6, 4, 5, 2] },
];

/** Layers and a batch of `t` examples, uniform in [-1, 1), whose targets are probabilities. */
export function randomLayers(
  seed: string,
  widths: readonly number[],
  t: number,
): { layers: Layers; X: Tensor; Y: Tensor } {
  const draw = randomTensors(seed);
  const layers = widths.slice(1).map((outputs, l) => ({ W: draw(outputs, widths[l]!), b: draw(outputs) }));
  return { layers, X: draw(widths[0]!, t), Y: targets(widths.at(-1)!, t) };
}

/** One class for each example, and a last example that is half one and half another. */
function targets(k: number, t: number): Tensor {
  const Y = zeros([k, t]);
  for (let s = 0; s < t; s++) Y.data[(s % k) * t + s] = 1;
  for (const l of [(t - 1) % k, t % k]) Y.data[l * t + t - 1] = 0.5;
  return Y;
}
