import { backprop, evaluate, type Graph } from './computational-graph.ts';
import { tensor } from './tensor/nested.ts';
import { stack } from './tensor/rearrange.ts';
import type { Tensor } from './tensor/tensor.ts';

/**
 * The lecture's f = (xy + z)^2 + exp(x - yz) as a graph, with the lecture's names v1 to v5; the two products have nodes of
 * their own.
 *
 * Source: lecture, "Backprop of f(x, y) = (xy + z)^2 + exp(x - yz)".
 */
export const lectureGraph: Graph = [
  { id: 'x', op: 'input', args: [] },
  { id: 'y', op: 'input', args: [] },
  { id: 'z', op: 'input', args: [] },
  { id: 'xy', op: 'mul', args: ['x', 'y'] },
  { id: 'yz', op: 'mul', args: ['y', 'z'] },
  { id: 'v1', op: 'add', args: ['xy', 'z'] },
  { id: 'v2', op: 'sub', args: ['x', 'yz'] },
  { id: 'v3', op: 'square', args: ['v1'] },
  { id: 'v4', op: 'exp', args: ['v2'] },
  { id: 'v5', op: 'add', args: ['v3', 'v4'] },
];

/** f(x, y, z) = (xy + z)^2 + exp(x - yz). Shapes: `[]`. */
export function f(x: number, y: number, z: number): Tensor {
  return evaluate(lectureGraph, inputsOf(x, y, z)).get('v5')!;
}

/**
 * (df/dx, df/dy, df/dz) = (2 v1 y + v4, 2 v1 x - z v4, 2 v1 - y v4), where v1 = xy + z and v4 = exp(x - yz).
 *
 * Shapes: `[3]`.
 * Source: lecture, "Hence the total partial derivatives are"; its numbers belong to (1, 2, 0), with dv1/dx and dv1/dy
 * exchanged: true are 8 + e, 4 and 4 - 2e.
 */
export function gradF(x: number, y: number, z: number): Tensor {
  const derivatives = backprop(lectureGraph, inputsOf(x, y, z));
  return stack(['x', 'y', 'z'].map((id) => derivatives.get(id)!));
}

function inputsOf(x: number, y: number, z: number): Record<string, Tensor> {
  return { x: tensor(x), y: tensor(y), z: tensor(z) };
}
