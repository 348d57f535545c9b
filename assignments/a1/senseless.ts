import type { Family } from '../../graders/contract/assignment.ts';
import type { Graph, Node } from '../../reference/computational-graph.ts';
import { type DrawnGraph, drawIntegers } from './draw-graph.ts';
import type { GraphAndInputs } from './graph-question.ts';

type Spoilt = Partial<GraphAndInputs> & { readonly because: string };

/** Ways in which a graph cannot be evaluated. */
const ways: readonly ((drawn: DrawnGraph) => Spoilt)[] = [
  ({ graph, landmarks }) => naming(graph, landmarks.shared, () => 'w', 'which no node is called'),
  ({ graph, landmarks }) => tooLate(graph, landmarks.shared),
  ({ graph, landmarks }) => naming(graph, landmarks.shared, (user) => user, 'which is the node itself'),
  ({ inputs: { x, ...others } }) => ({ inputs: others, because: 'the input x has no value' }),
  // Whoever looks at the arguments of nodes only does not meet it.
  ({ graph }) => ({
    graph: [{ id: 'u', op: 'input', args: [] }, ...graph],
    because: 'the input u has no value, though no node uses it',
  }),
];

export const senselessEvaluate: Family = (random, index) => {
  const drawn = drawIntegers(random, index);
  const way = ways[index % ways.length] as (typeof ways)[number];
  const { because, ...spoilt } = way(drawn);
  const { graph, inputs } = { ...drawn, ...spoilt };
  return { kind: 'refusal', sensible: [drawn.graph, drawn.inputs], senseless: [graph, inputs], because };
};

/** The first node that uses the shared one uses something else in its place. */
function naming(graph: Graph, shared: string, other: (user: string) => string, which: string): Spoilt {
  const user = firstUser(graph, shared);
  const name = other(user.id);
  const args = user.args.map((argument) => (argument === shared ? name : argument));
  const spoilt = graph.map((node) => (node === user ? { ...node, args } : node));
  return { graph: spoilt, because: `${user.id} names ${name}, ${which}` };
}

/** The shared node comes right after the first node that uses it. No circle: whoever follows names could find its value. */
function tooLate(graph: Graph, shared: string): Spoilt {
  const user = firstUser(graph, shared);
  const moved = graph.filter(({ id }) => id === shared);
  const spoilt = graph.flatMap((node) => (node === user ? [node, ...moved] : node.id === shared ? [] : [node]));
  return { graph: spoilt, because: `${user.id} names ${shared}, which comes later` };
}

function firstUser(graph: Graph, id: string): Node {
  return graph.find(({ args }) => args.includes(id)) as Node;
}
