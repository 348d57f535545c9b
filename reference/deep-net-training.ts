import { type Architecture, gradient, type Layers, loss } from './deep-net.ts';
import { type Parameters, train } from './gradient-descent.ts';
import type { Tensor } from './tensor/tensor.ts';

/**
 * Gradient descent over the whole batch, from the layers given.
 *
 * Shapes: X is n x t, Y is k x t; losses has steps + 1 entries, as in `train` of the gradient descent that this is.
 * Source: lecture, "We know everything to perform NN learning".
 */
export function trainLayers(
  architecture: Architecture,
  start: Layers,
  X: Tensor,
  Y: Tensor,
  alpha: number,
  steps: number,
): { layers: Layers; losses: Tensor } {
  const objective = {
    loss: (weights: Parameters) => loss(architecture, layersOf(weights), X, Y),
    gradient: (weights: Parameters) => weightsOf(gradient(architecture, layersOf(weights), X, Y), 'd'),
  };
  const { parameters, losses } = train(weightsOf(start, ''), objective, alpha, steps);
  return { layers: layersOf(parameters), losses };
}

/** W1, b1, W2, b2, ... by name, or with a prefix dW1, db1, ... */
function weightsOf(layers: Layers, prefix: 'd' | ''): Parameters {
  const named = layers.flatMap(({ W, b }, l) => [
    [`${prefix}W${l + 1}`, W],
    [`${prefix}b${l + 1}`, b],
  ]);
  return Object.fromEntries(named);
}

function layersOf(weights: Parameters): Layers {
  const depth = Object.keys(weights).length / 2;
  return Array.from({ length: depth }, (_, l) => ({ W: weights[`W${l + 1}`]!, b: weights[`b${l + 1}`]! }));
}
