import type { Oracle } from '../../graders/contract/assignment.ts';
import type { ExpectedFields, ExpectedList } from '../../graders/contract/expected.ts';
import type { Network } from '../../graders/contract/rubric.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { forward, gradient, type Layers, loss } from '../../reference/deep-net.ts';
import { trainLayers } from '../../reference/deep-net-training.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import { expectTensor, expectTensors } from '../drawing/expect-tensor.ts';

/** The right answers of the functions of one network, each under its name and the network's: 'forwardNN1'. */
export function oracleFor(name: string, network: Network): Oracle {
  return {
    [`forward${name}`]: (params, x) => expectTensor(forward(network, layersOf(params), tensor(x))),
    [`loss${name}`]: (params, X, Y) => expectTensor(loss(network, layersOf(params), tensor(X), tensor(Y))),
    [`gradient${name}`]: (params, X, Y) => expectLayers(gradient(network, layersOf(params), tensor(X), tensor(Y))),
    [`train${name}`]: (params, X, Y, alpha, steps): ExpectedFields => {
      const start = layersOf(params);
      const { layers, losses } = trainLayers(network, start, tensor(X), tensor(Y), Number(alpha), Number(steps));
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
