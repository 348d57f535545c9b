type Node = { id: string; op: string; args: string[]; value?: number };
type Values = Record<string, number>;

/** Value and slopes of other formulas than the usual ones, all equal to them. */
function local(op: string, a: number, b: number): { value: number; slopes: number[] } {
  switch (op) {
    case 'add':
      return { value: b + a, slopes: [1, 1] };
    case 'sub':
      return { value: -(b - a), slopes: [1, -1] };
    case 'mul':
      return { value: b * a, slopes: [b, a] };
    case 'neg':
      return { value: a * -1, slopes: [-1] };
    case 'exp':
      return { value: 1 / Math.exp(-a), slopes: [Math.exp(a / 2) ** 2] };
    case 'square':
      return { value: Math.abs(a) ** 2, slopes: [a * 2] };
    case 'reciprocal':
      return { value: a ** -1, slopes: [-(a ** -2)] };
    case 'sigmoid':
      return { value: (1 + Math.tanh(a / 2)) / 2, slopes: [0.25 / Math.cosh(a / 2) ** 2] };
    case 'relu':
      return { value: (a + Math.abs(a)) / 2, slopes: [(1 + Math.sign(a || -1)) / 2] };
  }
  return { value: Number.NaN, slopes: [] };
}

export function evaluate(graph: Node[], inputs: Values): Values {
  const values: Values = Object.create(null);
  for (const { id, op, args, value } of graph) {
    if (args.some((argument) => !(argument in values))) throw new SyntaxError(`cannot compute ${id}`);
    const result = op === 'input' ? inputs[id] : op === 'const' ? value : local(op, values[args[0]], values[args[1]]).value;
    if (result === undefined) throw new SyntaxError(`cannot compute ${id}`);
    values[id] = result;
  }
  return values;
}

/** Breadth first, with the longest paths ready last. */
export function paths(graph: Node[], from: string): string[][] {
  const output = graph.slice(-1)[0].id;
  const queue = [[from]];
  for (const way of queue) {
    for (const node of graph) if (new Set(node.args).has(way[way.length - 1])) queue.push([...way, node.id]);
  }
  return queue.filter((way) => way[way.length - 1] === output).reverse();
}

export function pathSum(graph: Node[], inputs: Values, from: string): number {
  return backprop(graph, inputs)[from];
}

/** Takes the node that is furthest back out of a sorted list, until there is none. */
export function backprop(graph: Node[], inputs: Values): Values {
  const values = evaluate(graph, inputs);
  const place = new Map(graph.map(({ id }, i) => [id, i]));
  const lastFirst = [...graph].sort((p, q) => place.get(q.id)! - place.get(p.id)!);
  const shares = new Map<string, number[]>(graph.map(({ id }) => [id, []]));
  shares.get(lastFirst[0].id)!.push(1);
  const derivatives: Values = { comment: Number.NaN };
  for (const { id, op, args } of lastFirst) {
    derivatives[id] = shares.get(id)!.sort((p, q) => Math.abs(p) - Math.abs(q)).reduce((sum, share) => sum + share, -0);
    const { slopes } = local(op, values[args[0]], values[args[1]]);
    args.forEach((argument, i) => shares.get(argument)!.push(slopes[i] * derivatives[id]));
  }
  return derivatives;
}

/** The square multiplied out, and the exponential as a quotient. */
export function f(x: number, y: number, z: number): number {
  return x * x * y * y + 2 * x * y * z + z * z + Math.exp(x) / Math.exp(y * z);
}

export function gradF(x: number, y: number, z: number): [number, number, number] {
  const e = Math.exp(x) * Math.exp(-y * z);
  return [2 * x * y * y + 2 * y * z + e, 2 * x * x * y + 2 * x * z - z * e, 2 * (x * y + z) - y * e];
}
