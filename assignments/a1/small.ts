import type { Assignment, Small } from '../../graders/contract/assignment.ts';
import type { Argument } from '../../graders/contract/value.ts';
import type { Graph, Node } from '../../reference/computational-graph.ts';
import type { OperationName } from '../../reference/graph-operations.ts';
import { lectureGraph } from '../../reference/lecture-function.ts';
import { smallCalls } from '../drawing/small-calls.ts';
import type { GraphQuestion } from './graph-question.ts';
import type { Point } from './lecture-cases.ts';

const x: Node = { id: 'x', op: 'input', args: [] };
const y: Node = { id: 'y', op: 'input', args: [] };
const v = (place: number, op: OperationName, ...args: string[]): Node => ({ id: `v${place}`, op, args });

/** Derivatives from x are asked for, and never 0; x is not 2, where x + x = x x, and 1 only where e comes in. */
const questions: readonly GraphQuestion[] = [
  ...(['neg', 'square', 'reciprocal', 'relu'] as const).map((op) => ask([x, v(1, op, 'x')], { x: 3 })),
  ...(['exp', 'sigmoid'] as const).map((op) => ask([x, v(1, op, 'x')], { x: 1 })),
  ...(['mul', 'add'] as const).map((op) => ask([x, v(1, op, 'x', 'x')], { x: 3 })),
  ...(['add', 'sub', 'mul'] as const).map((op) => ask([x, y, v(1, op, 'x', 'y')], { x: 3, y: 5 })),
  ask([x, y, v(1, 'sub', 'y', 'x')], { x: 3, y: 5 }),
  // The output itself, the kink of a ReLU, two ways with a square at the end, and a node that leads nowhere.
  ask([x, v(1, 'neg', 'x')], { x: 3 }, 'v1'),
  ask([x, v(1, 'relu', 'x'), v(2, 'exp', 'x'), v(3, 'add', 'v1', 'v2')], { x: 0 }),
  ask([x, v(1, 'square', 'x'), v(2, 'sub', 'x', 'v1')], { x: 3 }),
  ask([x, v(1, 'neg', 'x'), v(2, 'mul', 'v1', 'v1')], { x: 3 }),
  ask([x, v(1, 'square', 'x'), v(2, 'neg', 'x')], { x: 3 }),
  ask(lectureGraph, { x: 1, y: 2, z: 0 }),
];

/** The derivative of each entry is another one at the later points. */
const points: readonly Point[] = [
  [0, 0, 1],
  [1, 1, 0],
  [0, 1, 1],
  [1, 2, 0],
  [2, 1, 1],
  [1, -1, 2],
];

/** Graphs of one node or two besides their inputs, and the lecture's. */
export const small: Assignment['small'] = {
  evaluate: smallGraphs(({ graph, inputs }) => [graph, inputs]),
  paths: smallGraphs(({ graph, from }) => [graph, from]),
  pathSum: smallGraphs(({ graph, inputs, from }) => [graph, inputs, from]),
  backprop: smallGraphs(({ graph, inputs }) => [graph, inputs]),
  f: smallCalls(points),
  gradF: smallCalls(points),
};

function ask(graph: Graph, inputs: GraphQuestion['inputs'], from = 'x'): GraphQuestion {
  return { graph, inputs, from };
}

function smallGraphs(argumentsOf: (question: GraphQuestion) => readonly Argument[]): Small {
  return smallCalls(questions.map(argumentsOf));
}
