import type { Random } from '../../graders/contract/assignment.ts';
import type { Network } from '../../graders/contract/rubric.ts';
import { oneHot, sixteenths } from '../a7/draw-distributions.ts';
import { integer, matrix, real, shuffled } from '../drawing/draw.ts';
import { type Layer, passThrough } from '../drawing/pass-through.ts';
import { drawLayers, margin } from './draw-layers.ts';

/** A net and a batch for it. */
export interface DeepBatch {
  readonly params: readonly Layer[];
  readonly X: number[][] /* [inputs, examples] */;
  readonly Y: number[][] /* [outputs, examples] */;
}

/** The first example of a batch. */
export function firstExample({ X }: DeepBatch): number[] {
  return X.map(([first = 0]) => first);
}

/**
 * Reals in five regimes in turn: ordinary, one example, large inputs with small weights, single hidden units, and logits far
 * apart. No pre-activation is near the kink of ReLU or far out on the sigmoid.
 */
export function drawReals(random: Random, network: Network, index: number): DeepBatch {
  const regime = index % 5;
  return drawUntil(
    () => {
      const sizes = drawSizes(random, network, regime === 1 ? 1 : undefined);
      const batch = drawOrdinary(random, network, regime === 3 ? single(sizes) : sizes, index);
      if (regime === 2) return largeInputs(batch);
      return regime === 4 ? { ...batch, params: withLastLayer(batch.params, 8, 0) } : batch;
    },
    (batch) => isTame(batch, network) && isWithin(spread(batch, network), regime === 4 ? [12, 40] : [0, 12]),
  );
}

/** One example or more from which training starts, never near a kink. */
export function drawStart(random: Random, network: Network, index: number): DeepBatch {
  return drawReals(random, network, index % 2);
}

/**
 * Outputs before softmax up to 1e4 in size: far above 0, far below it, and so far apart that all but one of their exponentials
 * vanish. In the last of these the first output and the last one lead in turn, so that none is forgotten in the maximum.
 */
export function drawLarge(random: Random, network: Network, index: number): DeepBatch {
  return drawUntil(
    () => {
      const sizes = drawSizes(random, network);
      const { params, X } = drawOrdinary(random, network, sizes, index);
      const largest = Math.max(...outputs({ params, X }, network).flat().map(Math.abs));
      const moved = [
        withLastLayer(params, 1, 9000),
        withLastLayer(params, 1, -9000),
        withLastLayer(params, 9000 / largest, 0),
      ];
      return { params: moved[index % 3] as Layer[], X, Y: drawTargets(random, network, sizes.widths, sizes.t, 0) };
    },
    (batch) =>
      isTame(batch, network) &&
      (index % 3 === 2
        ? isWithin(spread(batch, network), [1500, 18000]) && leads(batch, network, index % 2 === 0 ? 0 : -1)
        : isWithin(spread(batch, network), [0, 12])),
  );
}

/** A batch of given sizes that is neither near a kink nor saturated. */
export function drawTame(random: Random, network: Network, widths: readonly number[], t: number): DeepBatch {
  return drawUntil(
    () => drawOrdinary(random, network, { widths, t }, 0),
    (batch) => isTame(batch, network),
  );
}

interface Sizes {
  readonly widths: readonly number[];
  readonly t: number;
}

/** Widths and a number of examples that all differ, so that no transposed or exchanged index passes by luck; t may be given. */
export function drawSizes(random: Random, { hidden }: Network, examples?: number): Sizes {
  const count = hidden.length + 2;
  const [t = 2, ...widths] = shuffled(
    random,
    Array.from({ length: count + 1 }, (_, i) => i + 2),
  );
  return { widths, t: examples ?? t };
}

function single({ widths, t }: Sizes): Sizes {
  return { widths: widths.map((width, l) => (l === 0 || l === widths.length - 1 ? width : 1)), t };
}

function drawOrdinary(random: Random, network: Network, { widths, t }: Sizes, index: number): DeepBatch {
  const X = matrix(widths[0] as number, t, () => real(random));
  return {
    params: drawLayers(random, network.hidden, widths, X),
    X,
    Y: drawTargets(random, network, widths, t, index),
  };
}

/** For softmax probabilities, in every other case certain ones; any numbers for linear outputs. */
export function drawTargets(
  random: Random,
  { output }: Network,
  widths: readonly number[],
  t: number,
  index: number,
): number[][] {
  const k = widths.at(-1) as number;
  if (output === 'linear') return matrix(k, t, () => integer(random, -6, 6) / 2);
  return index % 2 === 0 ? sixteenths(random, k, t) : oneHot(random, k, t);
}

/** The first layer takes inputs a thousand times larger, so that its slopes are large too. */
function largeInputs({ params: [first, ...others], X, Y }: DeepBatch): DeepBatch {
  if (!first) throw new RangeError('a net has a layer');
  return { params: [{ ...first, W: scaled(first.W, 1e-3) }, ...others], X: scaled(X, 1000), Y };
}

function withLastLayer(params: readonly Layer[], factor: number, shift: number): Layer[] {
  return params.map(({ W, b }, l) =>
    l < params.length - 1 ? { W, b } : { W: scaled(W, factor), b: b.map((entry) => entry * factor + shift) },
  );
}

function isTame({ params, X }: DeepBatch, { hidden }: Network): boolean {
  const { V } = passThrough(params, hidden, X);
  return hidden.every((activation, l) =>
    V[l]?.flat().every((v) => Math.abs(v) >= margin && (activation === 'relu' || Math.abs(v) <= 6)),
  );
}

/** The widest distance between two outputs of one example before softmax; none where outputs are linear. */
export function spread(batch: Pick<DeepBatch, 'params' | 'X'>, network: Network): number | undefined {
  if (network.output === 'linear') return undefined;
  return Math.max(...transposed(outputs(batch, network)).map((o) => Math.max(...o) - Math.min(...o)));
}

/** Whether in the first example this output before softmax is the largest, by more than an exponential can take. */
function leads(batch: DeepBatch, network: Network, position: 0 | -1): boolean {
  if (network.output === 'linear') return true;
  const [o = []] = transposed(outputs(batch, network));
  const others = position === 0 ? o.slice(1) : o.slice(0, -1);
  return (o.at(position) ?? 0) > 1000 + Math.max(...others);
}

function outputs({ params, X }: Pick<DeepBatch, 'params' | 'X'>, { hidden }: Network): number[][] {
  return passThrough(params, hidden, X).V.at(-1) ?? [];
}

function transposed(A: readonly (readonly number[])[]): number[][] {
  return Array.from(A[0] ?? [], (_, s) => A.map((row) => row[s] as number));
}

function isWithin(width: number | undefined, [least, most]: readonly [number, number]): boolean {
  return width === undefined || (width >= least && width <= most);
}

/** Terminates with probability 1: a few draws in a hundred suit or more. */
export function drawUntil(draw: () => DeepBatch, suits: (batch: DeepBatch) => boolean): DeepBatch {
  let batch = draw();
  while (!suits(batch)) batch = draw();
  return batch;
}

function scaled(A: number[][], factor: number): number[][] {
  return A.map((row) => row.map((entry) => entry * factor));
}
