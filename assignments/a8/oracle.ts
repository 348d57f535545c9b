import type { Oracle } from '../../graders/contract/assignment.ts';
import type { ExpectedFields, ExpectedList } from '../../graders/contract/expected.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { type Architecture, forward, gradient, type Layers, loss } from '../../reference/deep-net.ts';
import { trainLayersBy } from '../../reference/deep-net-training.ts';
import { type Training, train } from '../../reference/gradient-descent.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import type { Tensor } from '../../reference/tensor/tensor.ts';
import { expectTensor, expectTensors } from '../drawing/expect-tensor.ts';

type GradientOf = (layers: Layers, X: Tensor, Y: Tensor) => Layers;

/** What the answers about one network are made of. A misconception is one of them replaced, with all that follows from it. */
export interface Formulas {
  readonly forward: (layers: Layers, x: Tensor) => Tensor;
  readonly loss: (layers: Layers, X: Tensor, Y: Tensor) => Tensor;
  readonly gradient: GradientOf;
  /** What one step subtracts alpha times. */
  readonly direction: (gradientOf: GradientOf, layers: Layers, X: Tensor, Y: Tensor, alpha: number) => Layers;
  readonly train: Training;
}

export function formulasFor(network: Architecture): Formulas {
  return {
    forward: (layers, x) => forward(network, layers, x),
    loss: (layers, X, Y) => loss(network, layers, X, Y),
    gradient: (layers, X, Y) => gradient(network, layers, X, Y),
    direction: (gradientOf, layers, X, Y) => gradientOf(layers, X, Y),
    train,
  };
}

/** The answers that follow from some formulas, each under its function's name and the network's: 'forwardNN1'. */
export function answersOf(name: string, formulas: Formulas): Oracle {
  return {
    [`forward${name}`]: (params, x) => expectTensor(formulas.forward(layersOf(params), tensor(x))),
    [`loss${name}`]: (params, X, Y) => expectTensor(formulas.loss(layersOf(params), tensor(X), tensor(Y))),
    [`gradient${name}`]: (params, X, Y) => expectLayers(formulas.gradient(layersOf(params), tensor(X), tensor(Y))),
    [`train${name}`]: (params, ...order): ExpectedFields => {
      const [X, Y] = [tensor(order[0]), tensor(order[1])];
      const [alpha, steps] = [Number(order[2]), Number(order[3])];
      const objective = {
        loss: (layers: Layers) => formulas.loss(layers, X, Y),
        gradient: (layers: Layers) => formulas.direction(formulas.gradient, layers, X, Y, alpha),
      };
      const { layers, losses } = trainLayersBy(formulas.train, objective, layersOf(params), alpha, steps);
      return { kind: 'fields', fields: { params: expectLayers(layers), losses: expectTensor(losses) } };
    },
  };
}

function layersOf(params: Argument | undefined): Layers {
  return (params as unknown as { W: unknown; b: unknown }[]).map(({ W, b }) => ({ W: tensor(W), b: tensor(b) }));
}

function expectLayers(layers: Layers): ExpectedList {
  return { kind: 'list', ordered: true, items: layers.map(({ W, b }) => expectTensors({ W, b })) };
}
