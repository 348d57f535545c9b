import type { Graph } from '../computational-graph.ts';

/**
 * A graph of the inputs x, y, z with every operation, a constant, repeated arguments, shared nodes and dead ones, and points
 * at which its values are moderate and both sides of the ReLU are met.
 */
export const everyOperation: {
  readonly graph: Graph;
  readonly points: readonly (readonly [x: number, y: number, z: number])[];
} = {
  graph: [
    { id: 'x', op: 'input', args: [] },
    { id: 'y', op: 'input', args: [] },
    { id: 'z', op: 'input', args: [] },
    { id: 'c', op: 'const', args: [], value: 1.5 },
    { id: 'prod', op: 'mul', args: ['x', 'y'] },
    { id: 'own', op: 'mul', args: ['prod', 'prod'] },
    { id: 'diff', op: 'sub', args: ['prod', 'z'] },
    { id: 'gate', op: 'relu', args: ['diff'] },
    { id: 'sig', op: 'sigmoid', args: ['diff'] },
    { id: 'idle', op: 'exp', args: ['sig'] },
    { id: 'grown', op: 'exp', args: ['sig'] },
    { id: 'shifted', op: 'add', args: ['own', 'c'] },
    { id: 'inverse', op: 'reciprocal', args: ['shifted'] },
    { id: 'mixed', op: 'mul', args: ['grown', 'inverse'] },
    { id: 'minus', op: 'neg', args: ['mixed'] },
    { id: 'idler', op: 'sub', args: ['idle', 'minus'] },
    { id: 'power', op: 'square', args: ['minus'] },
    { id: 'twice', op: 'add', args: ['gate', 'gate'] },
    { id: 'sum', op: 'add', args: ['power', 'twice'] },
    { id: 'out', op: 'sub', args: ['sum', 'x'] },
  ],
  points: [
    [1, 2, 0],
    [-0.5, 1.25, 0.75],
    [0.3, -0.8, -1.1],
  ],
};
