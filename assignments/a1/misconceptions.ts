import type { Assignment } from '../../graders/contract/assignment.ts';
import { edgesInto, evaluate, type Graph, outputOf, total } from '../../reference/computational-graph.ts';
import { exponential } from '../../reference/exponential.ts';
import { type Operation, operations } from '../../reference/graph-operations.ts';
import { paths } from '../../reference/graph-paths.ts';
import { lectureGraph } from '../../reference/lecture-function.ts';
import { reciprocalPrime } from '../../reference/reciprocal.ts';
import { sigmoid, sigmoidPrime } from '../../reference/sigmoid.ts';
import { apply } from '../../reference/tensor/apply.ts';
import { multiply, scale, subtract } from '../../reference/tensor/arithmetic.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import { stack } from '../../reference/tensor/rearrange.ts';
import type { Tensor } from '../../reference/tensor/tensor.ts';
import { changedAnswers } from '../drawing/changed-answers.ts';
import { answersOf, type Formulas, rightFormulas } from './oracle.ts';

/** The slopes of the edges into a node. */
type Slopes = typeof edgesInto;
type Paths = Formulas['paths'];

/** What a way to the derivatives is made of; the right thing where it is absent. */
interface Mistake {
  readonly slopes?: Slopes;
  readonly evaluate?: Formulas['evaluate'];
  /** For the sum over paths. */
  readonly paths?: Paths;
  /** For the pass back: the nodes that start with 1, and what a node makes of the shares that arrive. */
  readonly starts?: (graph: Graph) => readonly string[];
  readonly collect?: (shares: readonly Tensor[]) => Tensor;
}

const one = tensor(1);

function sumOverPaths(mistake: Mistake): Formulas['pathSum'] {
  const { slopes = edgesInto, evaluate: valuesOf = evaluate, paths: waysFrom = paths } = mistake;
  return (graph, inputs, from) => {
    const values = valuesOf(graph, inputs);
    const edges = new Map(graph.map((node) => [node.id, slopes(node, values)]));
    const products = waysFrom(graph, from).map((path) => {
      const alongEdges = path.slice(1).map((id, i) => edges.get(id)!.get(path[i]!)!);
      return alongEdges.reduce(multiply, one);
    });
    return total(products);
  };
}

function passBack(mistake: Mistake): Formulas['backprop'] {
  const { slopes = edgesInto, evaluate: valuesOf = evaluate, starts = onlyOutput, collect = total } = mistake;
  return (graph, inputs) => {
    const values = valuesOf(graph, inputs);
    const started = new Set(starts(graph));
    const arriving = new Map(graph.map(({ id }): [string, Tensor[]] => [id, started.has(id) ? [one] : []]));
    const derivatives = new Map<string, Tensor>();
    for (const node of graph.toReversed()) {
      const derivative = collect(arriving.get(node.id)!);
      derivatives.set(node.id, derivative);
      for (const [id, slope] of slopes(node, values)) arriving.get(id)!.push(multiply(derivative, slope));
    }
    return derivatives;
  };
}

/** The lecture's function has a graph as well. */
function gradient(mistake: Mistake): Formulas['gradF'] {
  const backprop = passBack(mistake);
  return (x, y, z) => {
    const derivatives = backprop(lectureGraph, { x: tensor(x), y: tensor(y), z: tensor(z) });
    return stack(['x', 'y', 'z'].map((id) => derivatives.get(id)!));
  };
}

const onlyOutput = (graph: Graph) => [outputOf(graph).id];

function derivatives(mistake: Mistake): Pick<Formulas, 'pathSum' | 'backprop' | 'gradF'> {
  return { pathSum: sumOverPaths(mistake), backprop: passBack(mistake), gradF: gradient(mistake) };
}

/** Other partial derivatives of one operation. */
function withPartials(op: string, partials: Operation['partials']): Slopes {
  return (node, values) => {
    if (node.op !== op) return edgesInto(node, values);
    const found = partials(...node.args.map((id) => values.get(id)!));
    return new Map(node.args.map((id) => [id, total(found.filter((_, i) => node.args[i] === id))]));
  };
}

/** A repeated argument has the slope of the first place where it stands. */
const firstPlaceOnly: Slopes = ({ op, args }, values) => {
  if (op === 'input' || op === 'const') return new Map();
  const found = operations[op].partials(...args.map((id) => values.get(id)!));
  return new Map(args.map((id) => [id, found[args.indexOf(id)]!]));
};

/** 1 / (1 + e^a), which is the sigmoid of -a. */
const withoutMinus: Formulas['evaluate'] = (graph, inputs) => {
  const mirrored = graph.flatMap((node) => {
    if (node.op !== 'sigmoid') return [node];
    const id = `minus ${node.id}`;
    return [{ id, op: 'neg', args: node.args } as const, { ...node, args: [id] }];
  });
  const values = evaluate(mirrored, inputs);
  return new Map(graph.map(({ id }) => [id, values.get(id)!]));
};

const withAnEdge: Paths = (graph, from) => paths(graph, from).filter((path) => path.length > 1);

/** The nodes that no other one uses. */
function endsOf(graph: Graph): string[] {
  const used = new Set(graph.flatMap(({ args }) => args));
  return graph.map(({ id }) => id).filter((id) => !used.has(id));
}

const toEveryEnd: Paths = (graph, from) => {
  const upTo = (end: string) => graph.slice(0, graph.findIndex(({ id }) => id === end) + 1);
  return endsOf(graph).flatMap((end) => paths(upTo(end), from));
};

/** Each path as often as there are ways to choose a place for every argument on it. */
const throughEveryPlace: Paths = (graph, from) => {
  const places = (user: string, argument: string) =>
    graph.find(({ id }) => id === user)!.args.filter((id) => id === argument).length;
  return paths(graph, from).flatMap((path) => {
    const ways = path.slice(1).reduce((product, id, i) => product * places(id, path[i]!), 1);
    return Array.from({ length: ways }, () => path);
  });
};

/** Going backwards, what the first user in the list sends comes last, and is all that is left of an assignment. */
const lastOnly = (shares: readonly Tensor[]) => total(shares.slice(-1));

const exchangedFactors: Operation['partials'] = (a, b) => [a!, b!];

/** dv1/dx = x and dv1/dy = y: wrong in one of the lecture's two products. */
const asOnTheSlide: Slopes = (node, values) =>
  (node.id === 'xy' ? withPartials('mul', exchangedFactors) : edgesInto)(node, values);

const wrongSlopes = {
  'difference-without-minus': withPartials('sub', () => [one, one]),
  'factors-exchanged': withPartials('mul', exchangedFactors),
  'square-without-two': withPartials('square', (a) => [a!]),
  'power-rule-for-exp': withPartials('exp', (a) => [multiply(a!, apply(subtract(a!, one), exponential))]),
  'reciprocal-without-minus': withPartials('reciprocal', (a) => [scale(-1, apply(a!, reciprocalPrime))]),
  'sigmoid-slope-at-its-value': withPartials('sigmoid', (a) => [apply(apply(a!, sigmoid), sigmoidPrime)]),
  'relu-slope-one-at-zero': withPartials('relu', (a) => [tensor(a!.data[0]! >= 0 ? 1 : 0)]),
  'repeated-argument-once': firstPlaceOnly,
} satisfies Record<string, Slopes>;

const changed: Readonly<Record<string, Partial<Formulas>>> = {
  ...Object.fromEntries(Object.entries(wrongSlopes).map(([name, slopes]) => [name, derivatives({ slopes })])),
  'exponent-without-minus': { evaluate: withoutMinus, ...derivatives({ evaluate: withoutMinus }) },
  'no-path-to-itself': { paths: withAnEdge, pathSum: sumOverPaths({ paths: withAnEdge }) },
  'repeated-argument-two-paths': { paths: throughEveryPlace, pathSum: sumOverPaths({ paths: throughEveryPlace }) },
  'dead-end-taken-for-output': {
    paths: toEveryEnd,
    pathSum: sumOverPaths({ paths: toEveryEnd }),
    backprop: passBack({ starts: endsOf }),
  },
  'last-share-wins': { backprop: passBack({ collect: lastOnly }), gradF: gradient({ collect: lastOnly }) },
  'gradient-as-on-the-slide': { gradF: gradient({ slopes: asOnTheSlide }) },
};

/** The wrong formulas that `rubrics/a1.yaml` has a sentence for. */
export const misconceptions: Assignment['misconceptions'] = Object.fromEntries(
  Object.entries(changed).map(([name, formulas]) => [name, changedAnswers(answersOf, rightFormulas, formulas)]),
);
