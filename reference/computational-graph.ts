import { type OperationName, operations } from './graph-operations.ts';
import { add, multiply, sum } from './tensor/arithmetic.ts';
import { tensor } from './tensor/nested.ts';
import { stack } from './tensor/rearrange.ts';
import { zeros } from './tensor/special-tensors.ts';
import type { Tensor } from './tensor/tensor.ts';

/** A number, or an operation on the nodes that `args` names. */
export type Node = {
  readonly id: string;
  readonly op: 'input' | 'const' | OperationName;
  /** Ids of earlier nodes; one may stand there twice. */
  readonly args: readonly string[];
  /** Of a `const`. */
  readonly value?: number;
};

/** In topological order; the last node is the output. */
export type Graph = readonly Node[];

/** The values of the inputs by their ids; other entries are ignored. */
export type Inputs = Readonly<Record<string, Tensor>>;

/** One tensor of shape `[]` for each node, by its id. */
export type PerNode = ReadonlyMap<string, Tensor>;

/**
 * The value of every node, each computed once from those before it.
 *
 * Errors: an argument that names no earlier node, an input or constant without a value, a wrong number of arguments, and
 * two nodes of one name.
 * Source: lecture, "Backprop of f(x, y) = (xy + z)^2 + exp(x - yz)".
 */
export function evaluate(graph: Graph, inputs: Inputs): PerNode {
  const values = new Map<string, Tensor>();
  for (const node of graph) {
    if (values.has(node.id)) throw new Error(`evaluate: two nodes are named ${node.id}`);
    values.set(node.id, nodeValue(node, inputs, values));
  }
  return values;
}

/**
 * d output / d v for every node v, from the output backwards: dout/dv = sum over the nodes c that use v of
 * (dout/dc)(dc/dv). Every edge is visited once, however many paths there are.
 *
 * Numbers: exactly 1 for the output, and exactly 0 for a node that does not reach it.
 * Source: lecture, "Hence the total partial derivatives are".
 */
export function backprop(graph: Graph, inputs: Inputs): PerNode {
  const values = evaluate(graph, inputs);
  const arriving = new Map(graph.map(({ id }): [string, Tensor[]] => [id, []]));
  arriving.get(outputOf(graph).id)!.push(tensor(1));
  const derivatives = new Map<string, Tensor>();
  for (const node of graph.toReversed()) {
    const derivative = total(arriving.get(node.id)!);
    derivatives.set(node.id, derivative);
    for (const [argument, partial] of edgesInto(node, values)) {
      arriving.get(argument)!.push(multiply(derivative, partial));
    }
  }
  return new Map([...derivatives].reverse()); // in the order of the graph
}

/** The edges into a node: each different argument once, with the total partial derivative with respect to it. */
export function edgesInto(node: Node, values: PerNode): PerNode {
  const edges = new Map<string, Tensor>();
  if (node.op === 'input' || node.op === 'const') return edges;
  const partials = operations[node.op].partials(...node.args.map((id) => values.get(id)!));
  for (const [i, argument] of node.args.entries()) {
    const earlier = edges.get(argument);
    edges.set(argument, earlier ? add(earlier, partials[i]!) : partials[i]!);
  }
  return edges;
}

function nodeValue(node: Node, inputs: Inputs, values: PerNode): Tensor {
  const { id, op } = node;
  if (op === 'const') {
    if (node.value === undefined) throw new Error(`evaluate: the constant ${id} has no value`);
    return tensor(node.value);
  }
  if (op === 'input') {
    const value = Object.hasOwn(inputs, id) ? inputs[id] : undefined;
    if (!value) throw new Error(`evaluate: the input ${id} has no value`);
    return value;
  }
  const { arity, value } = operations[op];
  if (node.args.length !== arity) throw new Error(`evaluate: ${id} takes ${arity} arguments, not ${node.args.length}`);
  const args = node.args.map((argument) => {
    const earlier = values.get(argument);
    if (!earlier) throw new Error(`evaluate: ${id} names ${argument}, which is no earlier node`);
    return earlier;
  });
  return value(...args);
}

/** The sum of any number of tensors of shape `[]`; of none it is 0. */
export function total(terms: readonly Tensor[]): Tensor {
  return terms.length > 1 ? sum(stack(terms)) : (terms[0] ?? zeros([]));
}

export function outputOf(graph: Graph): Node {
  const output = graph.at(-1);
  if (!output) throw new Error('a graph has at least one node, its output');
  return output;
}
