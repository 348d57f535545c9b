import type { Assignment, Oracle, Random, Small } from '../../graders/contract/assignment.ts';
import type { Network } from '../../graders/contract/rubric.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { integer, matrix, vector } from '../drawing/draw.ts';
import { drawSmall } from '../drawing/draw-small.ts';
import { passThrough } from '../drawing/pass-through.ts';
import { pick } from '../drawing/pick.ts';
import { smallDimensions } from '../drawing/small-dimensions.ts';
import { type DeepBatch, drawTargets, firstExample, spread } from './draw-batch.ts';

/** How nets are drawn: training never starts at the kink of a ReLU, and only some functions must bear huge logits. */
interface Kind {
  readonly atKinks: boolean;
  readonly withHugeLogits: boolean;
}

/** Small cases of the four functions of each network, and of `init`. */
export function smallCases(networks: Readonly<Record<string, Network>>, oracle: Oracle): Assignment['small'] {
  const ofNetworks = Object.entries(networks).flatMap(([name, network]): [string, Small][] => {
    const gradient = oracle[`gradient${name}`];
    const onBatch = ({ params, X, Y }: DeepBatch) => [params, X, Y];
    const onExample = (batch: DeepBatch) => [batch.params, firstExample(batch)];
    const ordinary = { atKinks: true, withHugeLogits: false };
    const all = { atKinks: true, withHugeLogits: network.output === 'softmax' };
    const start = { atKinks: false, withHugeLogits: false };
    return [
      [`forward${name}`, nets(network, oracle[`forward${name}`], all, onExample)],
      [`loss${name}`, nets(network, oracle[`loss${name}`], ordinary, onBatch)],
      [`gradient${name}`, nets(network, gradient, all, onBatch)],
      // Weights that do not move are those before the step.
      [`train${name}`, nets(network, gradient, start, (batch, i) => [...onBatch(batch), 0.125, 1 + (i % 2)])],
    ];
  });
  return { ...Object.fromEntries(ofNetworks), init: starts(Object.values(networks)) };
}

/** One or two units a layer and one or two examples, all numbers -2, -1, 1 or 2; two outputs where they are probabilities. */
function nets(
  network: Network,
  answer: Oracle[string] | undefined,
  { atKinks, withHugeLogits }: Kind,
  argumentsOf: (batch: DeepBatch, index: number) => readonly Argument[],
): Small {
  const inner = network.hidden.length;
  const sizes = smallDimensions(inner + 3).slice(0, 36);
  const huge = withHugeLogits ? sizes.slice(-4) : [];
  return drawSmall(answer, [...sizes, ...huge], (random, [t = 1, ...widths], index) => {
    const fitted = widths.map((width, l) => (l > inner && network.output === 'softmax' ? 2 : width));
    const batch = drawNet(random, network, { widths: fitted, t }, index, atKinks);
    return argumentsOf(index < sizes.length ? batch : withLastLayerTimes(500, batch), index);
  });
}

/** Logits are not far apart. Where outputs are probabilities, targets are classes and other distributions in turn. */
function drawNet(
  random: Random,
  network: Network,
  { widths, t }: { readonly widths: readonly number[]; readonly t: number },
  index: number,
  atKinks: boolean,
): DeepBatch {
  const entry = () => pick([-2, -1, 1, 2], integer(random, 0, 3));
  const X = matrix(widths[0] as number, t, entry);
  const params = widths.slice(1).map((outputs, l) => ({
    W: matrix(outputs, widths[l] as number, entry),
    b: vector(outputs, entry),
  }));
  const batch = { params, X, Y: drawTargets(random, network, widths, t, index % 4 < 2 ? 1 : 0) };
  const { V } = passThrough(params, network.hidden, X);
  const isClear = atKinks || V.slice(0, network.hidden.length).every((rows) => rows.flat().every((v) => v !== 0));
  return isClear && (spread(batch, network) ?? 0) <= 12
    ? batch
    : drawNet(random, network, { widths, t }, index, atKinks);
}

function withLastLayerTimes(factor: number, { params, X, Y }: DeepBatch): DeepBatch {
  const layers = params.map(({ W, b }, l) =>
    l < params.length - 1 ? { W, b } : { W: W.map((row) => row.map((weight) => factor * weight)), b },
  );
  return { params: layers, X, Y };
}

function starts(networks: readonly Network[]): Small {
  return {
    count: 2 * networks.length,
    draw: (_, index) => {
      const inner = pick(networks, index).hidden.map(() => 2);
      const last = index < networks.length ? 1 : 2;
      return { kind: 'initialisation', widths: [2, ...inner, last], seed: index, otherSeed: index + 1 };
    },
  };
}
