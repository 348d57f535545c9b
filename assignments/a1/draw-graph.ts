import type { Random } from '../../graders/contract/assignment.ts';
import { backprop, edgesInto, evaluate, type Graph } from '../../reference/computational-graph.ts';
import type { OperationName } from '../../reference/graph-operations.ts';
import { paths } from '../../reference/graph-paths.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import { integer, real, shuffled } from '../drawing/draw.ts';
import type { GraphAndInputs } from './graph-question.ts';
import { Sketch, type Tame } from './sketch.ts';

/** A graph with the nodes that mistakes show at. */
export interface DrawnGraph extends GraphAndInputs {
  readonly landmarks: {
    /** Stands twice among the arguments of one node. */
    readonly repeated: string;
    /** An inner node that reaches the output by way of several others. */
    readonly shared: string;
    /** Does not reach the output; a node that does not either uses it. */
    readonly dead: string;
    readonly output: string;
  };
}

interface Recipe {
  /** The values of the inputs x, y, z, and of the constant c. */
  readonly leaves: readonly [x: number, y: number, z: number, c: number];
  /** Each is met, in this order; others come besides. */
  readonly operations: readonly OperationName[];
  /** From how many of the latest nodes an argument is drawn: few make a deep graph, many a broad one. */
  readonly reach: number;
  readonly tame: Tame;
}

const wholeOperations: readonly OperationName[] = ['add', 'sub', 'mul', 'neg', 'square', 'relu'];
const allOperations: readonly OperationName[] = [...wholeOperations, 'exp', 'reciprocal', 'sigmoid'];

/**
 * Small whole numbers, one of the inputs 0, and only operations that keep them whole, so that a ReLU may stand exactly at its
 * kink. The graphs grow with the number of the case.
 */
export function drawIntegers(random: Random, index: number): DrawnGraph {
  return drawGraph(random, () => {
    const [x = 0, y = 0, z = 0] = shuffled(random, [0, integer(random, 1, 3), -integer(random, 1, 3)]);
    return {
      leaves: [x, y, z, integer(random, 2, 4)],
      operations: inAnyOrder(random, wholeOperations).slice(0, 2 + (index % 5)),
      reach: 6,
      tame: (_, __, value) => Math.abs(value) <= 60,
    };
  });
}

/** Reals in three regimes in turn: all operations in a broad graph, large inputs, all operations in a deep graph. */
export function drawReals(random: Random, index: number): DrawnGraph {
  const regime = (['broad', 'large', 'deep'] as const)[index % 3];
  const leaf = () => real(random, regime === 'large' ? 100 : 1.5);
  const names = regime === 'large' ? [...wholeOperations, 'reciprocal' as const] : allOperations;
  return drawGraph(random, () => ({
    leaves: [leaf(), leaf(), leaf(), leaf()],
    operations: inAnyOrder(random, names),
    reach: regime === 'deep' ? 4 : 12,
    tame: tameBelow(regime === 'large' ? 1e7 : 20),
  }));
}

/** Away from overflow, from the pole of 1/v and the kink of the ReLU, and from sigmoids so flat that mistakes vanish. */
function tameBelow(largest: number): Tame {
  return (name, [a = 0], value) => {
    if (!(Math.abs(value) <= largest)) return false;
    if (name === 'exp') return Math.abs(a) <= 3;
    if (name === 'sigmoid') return Math.abs(a) <= 5;
    if (name === 'reciprocal') return Math.abs(a) >= 0.3;
    return name !== 'relu' || Math.abs(a) >= 0.05;
  };
}

function inAnyOrder(random: Random, names: readonly OperationName[]): OperationName[] {
  const places = names.map((_, i) => i);
  return shuffled(random, places).map((i) => names[i] as OperationName);
}

/**
 * Draws recipes until one gives a graph in which every landmark is there and is felt at the output.
 *
 * Errors: after a thousand graphs without; that would be a fault of the recipe.
 */
function drawGraph(random: Random, recipe: () => Recipe): DrawnGraph {
  for (let attempt = 0; attempt < 1000; attempt++) {
    const drawn = sketched(random, recipe());
    if (drawn) return drawn;
  }
  throw new Error('drawGraph: no graph came of this recipe');
}

function sketched(random: Random, { leaves, operations, reach, tame }: Recipe): DrawnGraph | undefined {
  const [x, y, z, c] = leaves;
  const sketch = new Sketch(random, tame);
  sketch.leaf('input', 'x', x);
  sketch.leaf('input', 'y', y);
  sketch.leaf('input', 'z', z);
  sketch.leaf('const', 'c', c);
  const half = operations.length >> 1;
  if (!operations.slice(0, half).every((name) => sketch.grow(name, reach))) return undefined;
  const repeated = sketch.pick();
  sketch.apply('mul', [repeated, repeated]);
  const dead = sketch.applyDead('sub', [sketch.pick(), repeated]);
  sketch.applyDead('mul', [dead, sketch.pick()]);
  if (!operations.slice(half).every((name) => sketch.grow(name, reach))) return undefined;
  if (!sketch.joinUnused()) return undefined;

  const { graph } = sketch;
  const inputs = { x, y, z };
  const felt = feltConsumers({ graph, inputs });
  const shared = graph.find(({ id, args }) => args.length > 0 && (felt.get(id)?.length ?? 0) > 1)?.id;
  const square = graph.find(({ args: [a, b] }) => a === repeated && b === repeated)?.id ?? '';
  if (!shared || !felt.get(repeated)?.includes(square)) return undefined;
  const landmarks = { repeated, shared, dead, output: (graph.at(-1) as Graph[number]).id };
  if (Object.values(landmarks).some((id) => paths(graph, id).length > mostPaths)) return undefined;
  return { graph, inputs, landmarks };
}

/** A list of more paths than this is tedious to read. */
const mostPaths = 24;

/** For each node the nodes that use it and through which a change of it is felt at the output. */
function feltConsumers({ graph, inputs }: GraphAndInputs): ReadonlyMap<string, readonly string[]> {
  const tensors = Object.fromEntries(Object.entries(inputs).map(([id, value]) => [id, tensor(value)]));
  const values = evaluate(graph, tensors);
  const derivatives = backprop(graph, tensors);
  const felt = new Map<string, string[]>(graph.map(({ id }) => [id, []]));
  for (const node of graph) {
    for (const [argument, partial] of edgesInto(node, values)) {
      const share = (partial.data[0] as number) * (derivatives.get(node.id)?.data[0] as number);
      if (Math.abs(share) >= 0.01) felt.get(argument)?.push(node.id);
    }
  }
  return felt;
}
