import type { Random } from '../../graders/contract/assignment.ts';
import type { Network } from '../../graders/contract/rubric.ts';
import { gradient } from '../../reference/deep-net.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import { integer, matrix } from '../drawing/draw.ts';
import { type Layer, passThrough } from '../drawing/pass-through.ts';
import { type DeepBatch, drawSizes, drawTargets, drawUntil, spread } from './draw-batch.ts';
import { drawIntegerLayers, margin } from './draw-layers.ts';

/**
 * Small whole numbers, one example first. Each layer of ReLUs that whole numbers reach has a unit whose pre-activation is
 * exactly 0 in some example, and the slope that is taken there shows in the gradient.
 */
export function drawIntegers(random: Random, network: Network, index: number): DeepBatch {
  return drawUntil(
    () => {
      const { widths, t } = drawSizes(random, network, index === 0 ? 1 : undefined);
      const X = matrix(widths[0] as number, t, () => integer(random, -2, 2));
      const params = drawIntegerLayers(random, widths);
      return { params: withZeros(random, params, network, X), X, Y: drawTargets(random, network, widths, t, index) };
    },
    (batch) => isLegible(batch, network) && zerosShow(batch, network),
  );
}

/** One unit of each layer of ReLUs gets the bias that makes its pre-activation 0 in one example. */
function withZeros(random: Random, params: readonly Layer[], { hidden }: Network, X: number[][]): Layer[] {
  const result = [...params];
  for (const l of exactLayers(hidden)) {
    const { W, b } = result[l] as Layer;
    const { V } = passThrough(result, hidden, X);
    const unit = integer(random, 0, b.length - 1);
    const example = integer(random, 0, (X[0]?.length ?? 1) - 1);
    const off = V[l]?.[unit]?.[example] as number;
    result[l] = { W, b: b.map((entry, i) => (i === unit ? entry - off : entry)) };
  }
  return result;
}

/** ReLUs give whole numbers for whole numbers, up to the first layer of sigmoids. */
function exactLayers(hidden: Network['hidden']): number[] {
  const first = hidden.findIndex((activation) => activation !== 'relu');
  return Array.from({ length: first < 0 ? hidden.length : first }, (_, l) => l);
}

/** Whether every layer has a unit at exactly 0 whose derivative is another one just above 0. */
function zerosShow({ params, X, Y }: DeepBatch, network: Network): boolean {
  const biasSlopes = (layers: readonly Layer[], l: number) => {
    const tensors = layers.map(({ W, b }) => ({ W: tensor(W), b: tensor(b) }));
    return gradient(network, tensors, tensor(X), tensor(Y))[l]?.b.data ?? [];
  };
  const { V } = passThrough(params, network.hidden, X);
  return exactLayers(network.hidden).every((l) => {
    const unit = (V[l] as number[][]).findIndex((row) => row.includes(0));
    const above = params.map(({ W, b }, i) => ({
      W,
      b: b.map((entry, j) => (i === l && j === unit ? entry + 1e-6 : entry)),
    }));
    return Math.abs((biasSlopes(above, l)[unit] ?? 0) - (biasSlopes(params, l)[unit] ?? 0)) > 0.01;
  });
}

/** Sigmoids are not saturated, and ReLUs that they feed are not near the kink, where rounding would decide. */
function isLegible(batch: DeepBatch, network: Network): boolean {
  const { V } = passThrough(batch.params, network.hidden, batch.X);
  const exact = exactLayers(network.hidden);
  const isClear = network.hidden.every((activation, l) =>
    V[l]
      ?.flat()
      .every((v) => (activation === 'sigmoid' ? Math.abs(v) <= 6 : exact.includes(l) || Math.abs(v) >= margin)),
  );
  return isClear && (spread(batch, network) ?? 0) <= 12;
}
