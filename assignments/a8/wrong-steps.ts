import type { Layers } from '../../reference/deep-net.ts';
import { scale, subtract } from '../../reference/tensor/arithmetic.ts';
import { contract } from '../../reference/tensor/contract.ts';
import { column } from '../../reference/tensor/rearrange.ts';
import { ones, zeros } from '../../reference/tensor/special-tensors.ts';
import type { Tensor } from '../../reference/tensor/tensor.ts';
import type { Formulas } from './oracle.ts';

/** W + alpha grad L. */
export const uphill: Formulas['direction'] = (gradientOf, layers, X, Y) =>
  gradientOf(layers, X, Y).map(({ W, b }) => ({ W: scale(-1, W), b: scale(-1, b) }));

/** Only the matrices take part. */
export const biasesKept: Formulas['direction'] = (gradientOf, layers, X, Y) =>
  gradientOf(layers, X, Y).map(({ W, b }) => ({ W, b: zeros(b.shape) }));

/** The last layer moves first, and the gradient of each layer below is taken where those above have moved to. */
export const lastLayerFirst: Formulas['direction'] = (gradientOf, layers, X, Y, alpha) => {
  let moved = layers;
  const taken = layers
    .map((_, l) => layers.length - 1 - l)
    .map((l) => {
      const gradient = gradientOf(moved, X, Y);
      moved = moved.map((layer, i) => (i === l ? stepped(layer, gradient[l], alpha) : layer));
      return gradient[l] as Layers[number];
    });
  return taken.reverse();
};

/** A step after each example, in order, where one step for the whole batch belongs. */
export const oneExampleAtATime: Formulas['direction'] = (gradientOf, layers, X, Y, alpha) => {
  let moved = layers;
  for (let s = 0; s < (X.shape[1] as number); s++) {
    const gradient = gradientOf(moved, batchOfOne(X, s), batchOfOne(Y, s));
    moved = moved.map((layer, l) => stepped(layer, gradient[l], alpha));
  }
  return layers.map(({ W, b }, l) => ({
    W: scale(1 / alpha, subtract(W, (moved[l] as Layers[number]).W)),
    b: scale(1 / alpha, subtract(b, (moved[l] as Layers[number]).b)),
  }));
};

function stepped({ W, b }: Layers[number], gradient: Layers[number] | undefined, alpha: number): Layers[number] {
  if (!gradient) throw new RangeError('a gradient has as many layers as the net');
  return { W: subtract(W, scale(alpha, gradient.W)), b: subtract(b, scale(alpha, gradient.b)) };
}

function batchOfOne(A: Tensor, s: number): Tensor {
  return contract(column(A, s), ones([1]), 0);
}
