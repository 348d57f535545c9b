import type { Assignment, Family, Random } from '../../graders/contract/assignment.ts';
import { UsageError } from '../../graders/contract/grader-error.ts';
import type { Network, Rubric } from '../../graders/contract/rubric.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { integer, shuffled } from '../drawing/draw.ts';
import { pick } from '../drawing/pick.ts';
import { derivativesFor } from './derivatives.ts';
import { type DeepBatch, drawLarge, drawReals, drawStart, drawTame, firstExample } from './draw-batch.ts';
import { drawIntegers } from './draw-integers.ts';
import { drawMoons, drawXor } from './draw-learning.ts';
import { misconceptionsFor } from './misconceptions.ts';
import { answersOf, formulasFor } from './oracle.ts';
import { smallCases } from './small.ts';

const names = ['NN1', 'NN2'] as const;
const shapes = { X: ['n', 't'], Y: ['k', 't'] };
const exports = [
  ...names.flatMap((name) => [
    { name: `forward${name}`, parameters: ['params', 'x'], shapes: { x: ['n'] } },
    { name: `loss${name}`, parameters: ['params', 'X', 'Y'], shapes },
    { name: `gradient${name}`, parameters: ['params', 'X', 'Y'], shapes },
  ]),
  { name: 'init', parameters: ['widths', 'seed'] },
  ...names.map((name) => ({ name: `train${name}`, parameters: ['params', 'X', 'Y', 'alpha', 'steps'], shapes })),
];

/** Small enough that the bounds of the few steps taken stay near those of one. */
const alpha = 0.05;

type Draw = (random: Random, network: Network, index: number) => DeepBatch;

type Kind = 'forward' | 'loss' | 'gradient' | 'train';

/** What a kind of function is called with, given a batch and the number of the case. */
const argumentsOf: Readonly<Record<Kind, (batch: DeepBatch, index: number) => Argument[]>> = {
  forward: (batch) => [batch.params, firstExample(batch)],
  loss: ({ params, X, Y }) => [params, X, Y],
  gradient: ({ params, X, Y }) => [params, X, Y],
  train: ({ params, X, Y }, index) => [params, X, Y, alpha, 2 + index],
};

/** The families of the four functions of a network. */
function familiesOf(name: string, network: Network): Assignment['families'] {
  const family =
    (kind: Kind, draw: Draw): Family =>
    (random, index) => ({ kind: 'call', arguments: argumentsOf[kind](draw(random, network, index), index) });
  const families = (kind: Kind) => ({
    integers: family(kind, drawIntegers),
    reals: family(kind, drawReals),
    large: family(kind, drawLarge),
  });
  return {
    [`forward${name}`]: families('forward'),
    [`loss${name}`]: families('loss'),
    [`gradient${name}`]: families('gradient'),
    [`train${name}`]: { reals: family('train', drawStart) },
  };
}

/** Widths that differ, for either network in turn; now and then a layer of one unit. Seeds at both ends of their range come first. */
function initialisation(networks: readonly Network[]): Family {
  return (random, index) => {
    const depth = pick(networks, index).hidden.length + 1;
    const widths = shuffled(
      random,
      Array.from({ length: depth + 1 }, (_, i) => (index % 3 === 2 ? i + 1 : i + 2)),
    );
    const ends: readonly [number, number] = index % 2 === 0 ? [0, 1] : [2 ** 31 - 1, 2 ** 31 - 2];
    const drawn = integer(random, 2, 2 ** 31 - 3);
    const [seed, otherSeed] = index < 2 ? ends : [drawn, drawn + 1];
    return { kind: 'initialisation', widths, seed, otherSeed };
  };
}

function purity(networks: Readonly<Record<(typeof names)[number], Network>>): Family {
  return (random, index) => {
    const { name } = pick(exports, index);
    if (name === 'init') {
      return { kind: 'purity', export: name, arguments: [[3, 4, 2], 7], otherArguments: [[3, 4, 2], 8] };
    }
    const network = networks[name.endsWith('NN1') ? 'NN1' : 'NN2'];
    const kind = name.slice(0, -'NN1'.length) as Kind;
    const widths = [3, ...network.hidden.map((_, l) => 4 + l), 2];
    const draw = () => argumentsOf[kind](drawTame(random, network, widths, 5), 0);
    return { kind: 'purity', export: name, arguments: draw(), otherArguments: draw() };
  };
}

/** Inputs and hidden units double twice while outputs and examples stay: one loss takes t multiplications for each weight. */
function sizes(name: string, network: Network): Family {
  return (random) => {
    const t = 3;
    const drawn = [1, 2, 4].map((factor) => {
      const widths = [6 * factor, ...network.hidden.map(() => 5 * factor), 2];
      const weights = widths.slice(1).reduce((sum, width, l) => sum + width * (widths[l] as number), 0);
      const batch = drawTame(random, network, widths, t);
      return { label: `widths ${widths.join('-')}`, work: t * weights, arguments: argumentsOf.gradient(batch, 0) };
    });
    const [params, X, Y] = (drawn[0] as (typeof drawn)[number]).arguments as [
      DeepBatch['params'],
      number[][],
      number[][],
    ];
    const other = drawTame(random, network, [6, ...network.hidden.map(() => 5), 2], t);
    return {
      kind: 'growth',
      export: `gradient${name}`,
      sizes: drawn,
      variations: [
        { input: 'X', arguments: [params, other.X, Y] },
        { input: 'Y', arguments: [params, X, Y.toReversed()] },
        { input: 'params', arguments: [other.params, X, Y] },
      ],
    };
  };
}

/**
 * a8, the networks NN1 and NN2 that the rubric describes, of any depth.
 *
 * Errors: `UsageError` when one of them is missing, or is not made for points of the plane in two classes.
 */
export function assignmentFor({ assignment, architecture = {} }: Rubric): Assignment {
  const network = (name: string): Network => {
    const found = architecture[name];
    const where = `rubric ${assignment}, architecture`;
    if (!found) throw new UsageError(`${where}: describe ${name} there`);
    const { widths } = found.learns;
    if (widths[0] !== 2 || !(widths.at(-1) === 1 || widths.at(-1) === 2))
      throw new UsageError(`${where}, ${name}: the widths must begin with 2 inputs and end with 1 or 2 outputs`);
    return found;
  };
  const networks = { NN1: network('NN1'), NN2: network('NN2') };
  const oracle: Assignment['oracle'] = {
    ...answersOf('NN1', formulasFor(networks.NN1)),
    ...answersOf('NN2', formulasFor(networks.NN2)),
  };
  return {
    id: 'a8',
    file: 'networks.ts',
    exports,
    oracle,
    small: smallCases(networks, oracle),
    misconceptions: misconceptionsFor(networks),
    derivatives: derivativesFor(networks),
    families: {
      ...familiesOf('NN1', networks.NN1),
      ...familiesOf('NN2', networks.NN2),
      init: { widths: initialisation([networks.NN1, networks.NN2]) },
      learnsXor: { xor: (random) => drawXor(random, networks.NN1) },
      learnsMoons: { moons: (random) => drawMoons(random, networks.NN2) },
      purity: { functions: purity(networks) },
      cost: { NN1: sizes('NN1', networks.NN1), NN2: sizes('NN2', networks.NN2) },
    },
  };
}
