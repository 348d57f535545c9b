import type { Oracle } from '../../graders/contract/assignment.ts';
import type { ExpectedList } from '../../graders/contract/expected.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { backprop, evaluate, type Graph, type Inputs } from '../../reference/computational-graph.ts';
import { pathSum, paths } from '../../reference/graph-paths.ts';
import { f, gradF } from '../../reference/lecture-function.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import { expectTensor, expectTensors } from '../drawing/expect-tensor.ts';

/** The right answers of a1, function by function. */
export const oracle: Oracle = {
  evaluate: (graph, inputs) => expectTensors(Object.fromEntries(evaluate(graphOf(graph), inputsOf(inputs)))),
  paths: (graph, from) => expectPaths(paths(graphOf(graph), String(from))),
  pathSum: (graph, inputs, from) => expectTensor(pathSum(graphOf(graph), inputsOf(inputs), String(from))),
  backprop: (graph, inputs) => expectTensors(Object.fromEntries(backprop(graphOf(graph), inputsOf(inputs)))),
  f: (x, y, z) => expectTensor(f(Number(x), Number(y), Number(z))),
  gradF: (x, y, z) => expectTensor(gradF(Number(x), Number(y), Number(z))),
};

/** Graphs come from this folder's families, and need no parsing. */
const graphOf = (graph: Argument | undefined) => graph as unknown as Graph;

function inputsOf(inputs: Argument | undefined): Inputs {
  return Object.fromEntries(Object.entries(inputs as object).map(([id, value]) => [id, tensor(value)]));
}

function expectPaths(found: readonly (readonly string[])[]): ExpectedList {
  const items = found.map((path): ExpectedList => {
    return { kind: 'list', ordered: true, items: path.map((id) => ({ kind: 'exactly', value: id })) };
  });
  return { kind: 'list', ordered: false, items };
}
