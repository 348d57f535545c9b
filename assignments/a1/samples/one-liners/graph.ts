type Values = Record<string, number>;
type Graph = { id: string; op: string; args: string[]; value?: number }[];

const s = (z: number) => 1 / (1 + Math.exp(-z));

const operations: Record<string, [value: (a: number, b: number) => number, ...slopes: ((a: number, b: number) => number)[]]> = {
  add: [(a, b) => a + b, () => 1, () => 1],
  sub: [(a, b) => a - b, () => 1, () => -1],
  mul: [(a, b) => a * b, (_, b) => b, (a) => a],
  neg: [(a) => -a, () => -1],
  exp: [Math.exp, Math.exp],
  square: [(a) => a ** 2, (a) => 2 * a],
  reciprocal: [(a) => 1 / a, (a) => -(a ** -2)],
  sigmoid: [s, (a) => s(a) * s(-a)],
  relu: [(a) => Math.max(a, 0), (a) => Number(a > 0)],
};

const known = (values: Values, id: string): number => {
  if (!Object.hasOwn(values, id)) throw new Error(`${id} has no value`);
  return values[id];
};

const shift = (values: Values, args: string[]) => args.map((id) => known(values, id)) as [number, number];

/** [id, id of the argument, share of the total derivative], one for each place of each argument. */
const edges = (graph: Graph, values: Values) =>
  graph.flatMap(({ id, op, args }) =>
    args.map((argument, i) => ({ id, argument, slope: operations[op][i + 1](...shift(values, args)) })),
  );

export const evaluate = (graph: Graph, inputs: Values): Values =>
  graph.reduce<Values>((values, { id, op, args, value }) => {
    values[id] = op === 'const' ? value! : op === 'input' ? known(inputs, id) : operations[op][0](...shift(values, args));
    return values;
  }, {});

export const paths = (graph: Graph, from: string): string[][] =>
  graph.at(-1)!.id === from
    ? [[from]]
    : graph
        .filter(({ args }) => args.includes(from))
        .flatMap(({ id }) => paths(graph, id).map((rest) => [from, ...rest]));

export const pathSum = (graph: Graph, inputs: Values, from: string): number => {
  const all = edges(graph, evaluate(graph, inputs));
  const slope = (a: string, c: string) =>
    all.filter(({ id, argument }) => id === c && argument === a).reduce((sum, each) => sum + each.slope, 0);
  return paths(graph, from)
    .map((path) => path.reduce((product, id, i) => (i === 0 ? product : product * slope(path[i - 1], id)), 1))
    .reduce((sum, product) => sum + product, 0);
};

export const backprop = (graph: Graph, inputs: Values): Values => {
  const start = Object.fromEntries(graph.map(({ id }, i) => [id, i === graph.length - 1 ? 1 : 0]));
  return edges(graph, evaluate(graph, inputs)).reduceRight((derivatives, { id, argument, slope }) => {
    derivatives[argument] += derivatives[id] * slope;
    return derivatives;
  }, start);
};

export const f = (x: number, y: number, z: number) => Math.pow(x * y + z, 2) + Math.exp(x - y * z);

export const gradF = (x: number, y: number, z: number) =>
  ['x', 'y', 'z'].map((id) => backprop(lecture, { x, y, z })[id]);

const lecture: Graph = [
  ...['x', 'y', 'z'].map((id) => ({ id, op: 'input', args: [] })),
  ...Object.entries({
    a: ['mul', 'x', 'y'], b: ['mul', 'y', 'z'], c: ['add', 'a', 'z'], d: ['sub', 'x', 'b'],
    e: ['square', 'c'], g: ['exp', 'd'], out: ['add', 'e', 'g'],
  }).map(([id, [op, ...args]]) => ({ id, op, args })),
];
