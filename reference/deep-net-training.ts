import { type Architecture, gradient, type Layers, loss } from './deep-net.ts';
import { type Parameters, type Training, train } from './gradient-descent.ts';
import type { Tensor } from './tensor/tensor.ts';

/** A loss of layers with its gradient, which are layers of the same shapes. */
export interface LayersObjective {
  readonly loss: (layers: Layers) => Tensor /* [] */;
  readonly gradient: (layers: Layers) => Layers;
}

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
    loss: (layers: Layers) => loss(architecture, layers, X, Y),
    gradient: (layers: Layers) => gradient(architecture, layers, X, Y),
  };
  return trainLayersBy(train, objective, start, alpha, steps);
}

/** The same by any training of named weights, for any loss of layers. */
export function trainLayersBy(
  training: Training,
  objective: LayersObjective,
  start: Layers,
  alpha: number,
  steps: number,
): { layers: Layers; losses: Tensor } {
  const ofWeights = {
    loss: (weights: Parameters) => objective.loss(layersOf(weights)),
    gradient: (weights: Parameters) => weightsOf(objective.gradient(layersOf(weights)), 'd'),
  };
  const { parameters, losses } = training(weightsOf(start, ''), ofWeights, alpha, steps);
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
