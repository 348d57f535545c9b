import { edgesInto, evaluate, type Graph, type Inputs, outputOf, total } from './computational-graph.ts';
import { multiply } from './tensor/arithmetic.ts';
import { tensor } from './tensor/nested.ts';
import type { Tensor } from './tensor/tensor.ts';

/**
 * Every directed path from a node to the output, as ids with both ends; none if the node does not reach it.
 *
 * Source: lecture, "Interpretation of backprop as sum of paths".
 * Example: in the lecture's graph, y reaches the output by y, xy, v1, v3, v5 and by y, yz, v2, v4, v5.
 */
export function paths(graph: Graph, from: string): string[][] {
  const output = outputOf(graph).id;
  const next = consumersOnTheWay(graph);
  const found: string[][] = [];
  // Each entry knows the one it came from, so that paths in the making share what they have in common.
  const open: Step[] = [{ id: from, before: undefined }];
  for (let step = open.pop(); step; step = open.pop()) {
    if (step.id === output) found.push(idsUpTo(step));
    for (const id of next.get(step.id) ?? []) open.push({ id, before: step });
  }
  return found;
}

/**
 * d output / d from = the sum over all paths of the products of the partial derivatives along their edges.
 *
 * Numbers: as many products as there are paths, which may be exponentially many.
 * Source: lecture, "Interpretation of backprop as sum of paths".
 */
export function pathSum(graph: Graph, inputs: Inputs, from: string): Tensor {
  const values = evaluate(graph, inputs);
  const edges = new Map(graph.map((node) => [node.id, edgesInto(node, values)]));
  const products = paths(graph, from).map((path) => {
    let product = tensor(1);
    for (let i = 1; i < path.length; i++) product = multiply(product, edges.get(path[i]!)!.get(path[i - 1]!)!);
    return product;
  });
  return total(products);
}

/** Part of a path; `before` leads back to its beginning. */
interface Step {
  readonly id: string;
  readonly before: Step | undefined;
}

function idsUpTo(last: Step): string[] {
  const ids: string[] = [];
  for (let step: Step | undefined = last; step; step = step.before) ids.push(step.id);
  return ids.reverse();
}

/** Which nodes use each node, leaving out those from which no path leads on: they could multiply without end. */
function consumersOnTheWay(graph: Graph): ReadonlyMap<string, readonly string[]> {
  const consumers = new Map<string, string[]>([[outputOf(graph).id, []]]);
  for (const node of graph.toReversed()) {
    if (!consumers.has(node.id)) continue;
    for (const argument of new Set(node.args)) {
      const known = consumers.get(argument);
      if (known) known.push(node.id);
      else consumers.set(argument, [node.id]);
    }
  }
  return consumers;
}
