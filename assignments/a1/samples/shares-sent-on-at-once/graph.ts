interface Node {
  id: string;
  op: string;
  args: string[];
  value?: number;
}
type Graph = Node[];
type Values = Record<string, number>;

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function compute(op: string, a: number, b: number): number {
  switch (op) {
    case 'add':
      return a + b;
    case 'sub':
      return a - b;
    case 'mul':
      return a * b;
    case 'neg':
      return -a;
    case 'exp':
      return Math.exp(a);
    case 'square':
      return a * a;
    case 'reciprocal':
      return 1 / a;
    case 'sigmoid':
      return sigmoid(a);
    case 'relu':
      return a > 0 ? a : 0;
    default:
      throw new Error(`unknown operation ${op}`);
  }
}

// The derivative with respect to the first and to the second argument.
function slopes(op: string, a: number, b: number): number[] {
  switch (op) {
    case 'add':
      return [1, 1];
    case 'sub':
      return [1, -1];
    case 'mul':
      return [b, a];
    case 'neg':
      return [-1];
    case 'exp':
      return [Math.exp(a)];
    case 'square':
      return [2 * a];
    case 'reciprocal':
      return [-1 / (a * a)];
    case 'sigmoid':
      return [sigmoid(a) * (1 - sigmoid(a))];
    case 'relu':
      return [a > 0 ? 1 : 0];
    default:
      return [];
  }
}

// The derivative of a node with respect to one of its arguments, which may stand there twice.
function edge(node: Node, argument: string, values: Values): number {
  const each = slopes(node.op, values[node.args[0]], values[node.args[1]]);
  let total = 0;
  for (let i = 0; i < node.args.length; i++) {
    if (node.args[i] === argument) total += each[i];
  }
  return total;
}

export function evaluate(graph: Graph, inputs: Values): Values {
  const values: Values = {};
  for (const node of graph) {
    if (node.op === 'input') {
      if (inputs[node.id] === undefined) throw new Error(`the input ${node.id} has no value`);
      values[node.id] = inputs[node.id];
    } else if (node.op === 'const') {
      values[node.id] = node.value as number;
    } else {
      for (const argument of node.args) {
        if (values[argument] === undefined) throw new Error(`${node.id}: ${argument} is no earlier node`);
      }
      values[node.id] = compute(node.op, values[node.args[0]], values[node.args[1]]);
    }
  }
  return values;
}

export function paths(graph: Graph, from: string): string[][] {
  if (graph[graph.length - 1].id === from) return [[from]];
  const found: string[][] = [];
  for (const node of graph) {
    if (!node.args.includes(from)) continue;
    for (const rest of paths(graph, node.id)) {
      found.push([from, ...rest]);
    }
  }
  return found;
}

export function pathSum(graph: Graph, inputs: Values, from: string): number {
  const values = evaluate(graph, inputs);
  const nodes: Record<string, Node> = {};
  for (const node of graph) {
    nodes[node.id] = node;
  }
  let sum = 0;
  for (const path of paths(graph, from)) {
    let product = 1;
    for (let i = 1; i < path.length; i++) {
      product *= edge(nodes[path[i]], path[i - 1], values);
    }
    sum += product;
  }
  return sum;
}

export function backprop(graph: Graph, inputs: Values): Values {
  const values = evaluate(graph, inputs);
  const derivatives: Values = {};
  for (const node of graph) {
    derivatives[node.id] = 0;
  }
  derivatives[graph[graph.length - 1].id] = 1;
  const nodes: Record<string, Node> = {};
  for (const node of graph) {
    nodes[node.id] = node;
  }
  const open = [{ node: graph[graph.length - 1], share: 1 }];
  while (open.length > 0) {
    const { node, share } = open.pop()!;
    for (const argument of new Set(node.args)) {
      const sent = share * edge(node, argument, values);
      derivatives[argument] += sent;
      open.push({ node: nodes[argument], share: sent });
    }
  }
  return derivatives;
}

export function f(x: number, y: number, z: number): number {
  return (x * y + z) ** 2 + Math.exp(x - y * z);
}

export function gradF(x: number, y: number, z: number): number[] {
  const v1 = x * y + z;
  const v4 = Math.exp(x - y * z);
  return [2 * v1 * y + v4, 2 * v1 * x - z * v4, 2 * v1 - y * v4];
}
