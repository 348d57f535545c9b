import { type Node, Tape } from './lib/tape.ts';

export function evaluate(graph: Node[], inputs: Record<string, number>) {
  const tape = new Tape(graph, inputs);
  return tape.named(tape.values);
}

/** From the output backwards: the paths that end at each node, out of those of its consumers. */
export function paths(graph: Node[], from: string): string[][] {
  const onwards = new Map<string, string[][]>(graph.map(({ id }) => [id, []]));
  onwards.set(graph[graph.length - 1].id, [[]]);
  for (const { id, args } of [...graph].reverse()) {
    for (const argument of new Set(args)) {
      for (const rest of onwards.get(id)!) onwards.get(argument)!.push([id, ...rest]);
    }
  }
  return onwards.get(from)!.map((rest) => [from, ...rest]);
}

export function pathSum(graph: Node[], inputs: Record<string, number>, from: string): number {
  const tape = new Tape(graph, inputs);
  const sums = new Float64Array(tape.length);
  sums[tape.places.get(from)!] = 1;
  for (let i = tape.places.get(from)! + 1; i < tape.length; i++) {
    tape.eachEdge(i, (argument, slope) => {
      sums[i] += sums[argument] * slope;
    });
  }
  return sums[tape.length - 1];
}

export function backprop(graph: Node[], inputs: Record<string, number>) {
  const tape = new Tape(graph, inputs);
  const bar = new Float64Array(tape.length);
  bar[tape.length - 1] = 1;
  for (let i = tape.length; i-- > 0; ) {
    tape.eachEdge(i, (argument, slope) => {
      bar[argument] += bar[i] * slope;
    });
  }
  return tape.named(bar);
}

export { f, gradF } from './lecture.js';
