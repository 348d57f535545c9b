// Assignment 1: computational graphs.
//
// A graph is a list of nodes in topological order: a node's arguments come before it, and the last node is the output.
// No function changes its arguments.

export type Op =
  | 'input'
  | 'const'
  | 'add'
  | 'sub'
  | 'mul'
  | 'neg'
  | 'exp'
  | 'square'
  | 'reciprocal'
  | 'sigmoid'
  | 'relu';

export interface Node {
  id: string;
  op: Op;
  /** Ids of earlier nodes: two for `add`, `sub` and `mul`, none for `input` and `const`, one for the others. */
  args: string[];
  /** For `const` only. */
  value?: number;
}

export type Graph = Node[];

/**
 * The value of every node, by its id.
 *
 * Numbers: `inputs` holds a value for each input node; entries that are no input nodes are ignored.
 * Errors: throws an `Error` when an argument names no earlier node, and when an input has no value.
 */
export function evaluate(graph: Graph, inputs: Record<string, number>): Record<string, number> {
  throw new Error('evaluate is not written yet');
}

/**
 * Every directed path from the node `from` to the output, each as the list of its nodes' ids, both ends included.
 * The order of the paths is free. The path from the output to itself is `[id]`; a node that does not reach the output has
 * no path; a repeated argument, as in mul(x, x), is one edge.
 */
export function paths(graph: Graph, from: string): string[][] {
  throw new Error('paths is not written yet');
}

/**
 * d output / d from, as the sum over all paths of the products of the partial derivatives of their edges.
 * The partial derivative of the edge of a repeated argument is the node's total one: 2x for mul(x, x).
 */
export function pathSum(graph: Graph, inputs: Record<string, number>, from: string): number {
  throw new Error('pathSum is not written yet');
}

/**
 * d output / d v for every node v, by its id, in one pass from the output back to the inputs.
 * The output's is 1, and a node that does not reach the output has 0.
 */
export function backprop(graph: Graph, inputs: Record<string, number>): Record<string, number> {
  throw new Error('backprop is not written yet');
}

/** f(x, y, z) = (xy + z)^2 + exp(x - yz). */
export function f(x: number, y: number, z: number): number {
  throw new Error('f is not written yet');
}

/** The gradient of f: its partial derivatives with respect to x, y and z, in this order. */
export function gradF(x: number, y: number, z: number): [number, number, number] {
  throw new Error('gradF is not written yet');
}
