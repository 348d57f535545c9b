import type { Oracle } from '../../graders/contract/assignment.ts';
import type { ExpectedList } from '../../graders/contract/expected.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { backprop, evaluate, type Graph, type Inputs, type PerNode } from '../../reference/computational-graph.ts';
import { pathSum, paths } from '../../reference/graph-paths.ts';
import { f, gradF } from '../../reference/lecture-function.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import type { Tensor } from '../../reference/tensor/tensor.ts';
import { expectTensor, expectTensors } from '../drawing/expect-tensor.ts';

/** What the answers of a1 are made of, by the names of the exports; a misconception replaces some of them. */
export interface Formulas {
  readonly evaluate: (graph: Graph, inputs: Inputs) => PerNode;
  readonly paths: (graph: Graph, from: string) => readonly (readonly string[])[];
  readonly pathSum: (graph: Graph, inputs: Inputs, from: string) => Tensor;
  readonly backprop: (graph: Graph, inputs: Inputs) => PerNode;
  readonly f: (x: number, y: number, z: number) => Tensor;
  readonly gradF: (x: number, y: number, z: number) => Tensor;
}

export const rightFormulas: Formulas = { evaluate, paths, pathSum, backprop, f, gradF };

/** The answers that follow from some formulas, function by function. */
export function answersOf(formulas: Formulas): Oracle {
  return {
    evaluate: (graph, inputs) => expectPerNode(formulas.evaluate(graphOf(graph), inputsOf(inputs))),
    paths: (graph, from) => expectPaths(formulas.paths(graphOf(graph), String(from))),
    pathSum: (graph, inputs, from) => expectTensor(formulas.pathSum(graphOf(graph), inputsOf(inputs), String(from))),
    backprop: (graph, inputs) => expectPerNode(formulas.backprop(graphOf(graph), inputsOf(inputs))),
    f: (x, y, z) => expectTensor(formulas.f(Number(x), Number(y), Number(z))),
    gradF: (x, y, z) => expectTensor(formulas.gradF(Number(x), Number(y), Number(z))),
  };
}

/** The right answers of a1. */
export const oracle: Oracle = answersOf(rightFormulas);

/** Graphs come from this folder's families, and need no parsing. */
const graphOf = (graph: Argument | undefined) => graph as unknown as Graph;

function inputsOf(inputs: Argument | undefined): Inputs {
  return Object.fromEntries(Object.entries(inputs as object).map(([id, value]) => [id, tensor(value)]));
}

function expectPerNode(values: PerNode) {
  return expectTensors(Object.fromEntries(values));
}

function expectPaths(found: readonly (readonly string[])[]): ExpectedList {
  const items = found.map((path): ExpectedList => {
    return { kind: 'list', ordered: true, items: path.map((id) => ({ kind: 'exactly', value: id })) };
  });
  return { kind: 'list', ordered: false, items };
}
