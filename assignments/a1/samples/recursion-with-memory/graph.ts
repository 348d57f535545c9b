interface Node {
  id: string;
  op: string;
  args: string[];
  value?: number;
}
type Values = Record<string, number>;

const logistic = (z: number) => (z < 0 ? Math.exp(z) / (1 + Math.exp(z)) : 1 / (1 + Math.exp(-z)));

/** Asks for what it needs, and remembers it. */
function remembering(compute: (id: string) => number): (id: string) => number {
  const memory = new Map<string, number>();
  return (id) => {
    const known = memory.get(id);
    if (known !== undefined) return known;
    const value = compute(id);
    memory.set(id, value);
    return value;
  };
}

function valueOf(node: Node, args: number[]): number {
  const [a, b] = args;
  if (node.op === 'add') return a + b;
  if (node.op === 'sub') return a - b;
  if (node.op === 'mul') return a * b;
  if (node.op === 'neg') return 0 - a;
  if (node.op === 'exp') return Math.exp(a);
  if (node.op === 'square') return a * a;
  if (node.op === 'reciprocal') return 1 / a;
  if (node.op === 'sigmoid') return logistic(a);
  return Math.max(0, a);
}

/** d node / d argument, where every place of the argument counts. */
function partial(node: Node, argument: string, values: Values): number {
  const [a, b] = node.args.map((id) => values[id]);
  const first = (): number => {
    if (node.op === 'mul') return b;
    if (node.op === 'neg') return -1;
    if (node.op === 'exp') return values[node.id];
    if (node.op === 'square') return 2 * a;
    if (node.op === 'reciprocal') return -values[node.id] * values[node.id];
    if (node.op === 'sigmoid') return values[node.id] * (1 - values[node.id]);
    if (node.op === 'relu') return a > 0 ? 1 : 0;
    return 1;
  };
  const second = (): number => (node.op === 'mul' ? a : node.op === 'sub' ? -1 : 1);
  return (node.args[0] === argument ? first() : 0) + (node.args[1] === argument ? second() : 0);
}

function consumersOf(graph: Node[]): Map<string, Node[]> {
  const consumers = new Map<string, Node[]>();
  for (const node of graph) {
    consumers.set(node.id, []);
    for (const argument of new Set(node.args)) consumers.get(argument)!.push(node);
  }
  return consumers;
}

export function evaluate(graph: Node[], inputs: Values): Values {
  const place = new Map(graph.map((node, i) => [node.id, i]));
  const value = remembering((id) => {
    const i = place.get(id)!;
    const node = graph[i];
    if (node.op === 'const') return node.value!;
    if (node.op === 'input') {
      if (!(id in inputs)) throw new ReferenceError(`no value for ${id}`);
      return inputs[id];
    }
    for (const argument of node.args) {
      if (!(place.get(argument)! < i)) throw new ReferenceError(`${argument} does not come before ${id}`);
    }
    return valueOf(node, node.args.map(value));
  });
  const values: Values = {};
  for (const { id } of graph) values[id] = value(id);
  return values;
}

export function paths(graph: Node[], from: string): string[][] {
  const output = graph[graph.length - 1].id;
  const consumers = consumersOf(graph);
  const found: string[][] = [];
  const walk = (way: string[]): void => {
    const last = way[way.length - 1];
    if (last === output) found.push(way);
    for (const { id } of consumers.get(last)!) walk([...way, id]);
  };
  walk([from]);
  return found;
}

export function pathSum(graph: Node[], inputs: Values, from: string): number {
  const values = evaluate(graph, inputs);
  const output = graph[graph.length - 1].id;
  const consumers = consumersOf(graph);
  const walk = (id: string): number => {
    if (id === output) return 1;
    return consumers.get(id)!.reduce((sum, node) => sum + partial(node, id, values) * walk(node.id), 0);
  };
  return walk(from);
}

export function backprop(graph: Node[], inputs: Values): Values {
  const values = evaluate(graph, inputs);
  const output = graph[graph.length - 1].id;
  const consumers = consumersOf(graph);
  const derivative = remembering((id) => {
    if (id === output) return 1;
    let sum = 0;
    for (const node of consumers.get(id)!) sum += derivative(node.id) * partial(node, id, values);
    return sum;
  });
  return Object.fromEntries(graph.map(({ id }) => [id, derivative(id)]));
}

export function f(x: number, y: number, z: number): number {
  const [v1, v2] = [x * y + z, x - y * z];
  return v1 * v1 + Math.exp(v2);
}

export function gradF(x: number, y: number, z: number): [number, number, number] {
  const [dv1, dv2] = [2 * (x * y + z), Math.exp(x - y * z)];
  return [dv1 * y + dv2, dv1 * x - dv2 * z, dv1 - dv2 * y];
}
