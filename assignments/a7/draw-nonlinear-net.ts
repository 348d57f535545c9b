import type { Random } from '../../graders/contract/assignment.ts';
import { type Batch, batchOf, type Dimensions } from '../drawing/batch.ts';
import { integer, real, shuffled } from '../drawing/draw.ts';
import { oneHot, sixteenths } from './draw-distributions.ts';

export type Activation = 'sigmoid' | 'relu';

/** What the net's outputs are compared with: any numbers, or probabilities. */
export type Targets = 'numbers' | 'probabilities';

/** A net with one hidden layer, the activation of that layer, and a batch. */
export interface NonlinearBatch extends Batch {
  readonly act: Activation;
}

/** The sigmoid in the cases 0, 2, ... and ReLU in the others. */
export function activationOf(index: number): Activation {
  return index % 2 === 0 ? 'sigmoid' : 'relu';
}

/** The pre-activations of the lecture's example. */
export const lectureV: readonly number[] = [3, 0, -1];

/** The lecture's sigmoidal example at x = (1, 1, 1), with weights W1 that have the row sums (3, 0, -1) and one target. */
export function lectureBatch(index: number): NonlinearBatch {
  return {
    act: activationOf(index),
    W1: [
      [1, 1, 1],
      [1, 0, -1],
      [0, -1, 0],
    ],
    b: [0, 0, 0],
    W2: [
      [1, 1, 0],
      [0, 1, 1],
      [1, 0, 1],
    ],
    X: [[1], [1], [1]],
    Y: [[1], [0], [0]],
  };
}

/**
 * Small whole numbers, with which pre-activations are exact in every order of summation. Where the hidden layer is made of
 * ReLUs, one of them is exactly 0, and the slope that is taken there shows in every derivative.
 */
export function drawIntegers(random: Random, index: number, targets: Targets, t?: number): NonlinearBatch {
  const act = activationOf(index);
  return drawUntil(
    () => {
      const dimensions = drawDimensions(random, t);
      const batch = batchOf(dimensions, () => integer(random, -2, 2));
      return { ...batch, act, Y: targets === 'numbers' ? batch.Y : oneHot(random, dimensions.k, dimensions.t) };
    },
    (batch) => {
      const { V, F, back } = passes(batch);
      return (
        V.flat().every((v) => Math.abs(v) <= 6) &&
        transposed(batch.X).every((x) => x.some((entry) => entry !== 0)) &&
        (act === 'sigmoid' || (zeroThatShows(batch, V, back) && liveUnits(V))) &&
        (targets === 'numbers' || spread(F) <= 12)
      );
    },
  );
}

/**
 * Reals in four regimes in turn for each activation: ordinary, one example, large inputs with small weights, a single hidden
 * unit (of a single input where it is a ReLU). No pre-activation is near the kink of ReLU or far out on the sigmoid.
 */
export function drawReals(random: Random, index: number, targets: Targets, t?: number): NonlinearBatch {
  const act = activationOf(index);
  const regime = Math.floor(index / 2) % 4;
  return drawUntil(
    () => {
      const drawn = drawDimensions(random, regime === 1 ? 1 : t);
      const dimensions = regime === 3 ? { ...drawn, m: 1, n: act === 'relu' ? 1 : drawn.n } : drawn;
      const batch = batchOf(dimensions, () => real(random));
      const inputs = regime === 2 ? { X: scaled(batch.X, 1000), W1: scaled(batch.W1, 1e-3) } : {};
      const Y = targets === 'numbers' ? batch.Y : sixteenths(random, dimensions.k, dimensions.t);
      return { ...batch, ...inputs, act, Y };
    },
    (batch) => {
      const { V, F } = passes(batch);
      return (
        V.flat().every((v) => Math.abs(v) >= 0.05 && Math.abs(v) <= 6) &&
        (act === 'sigmoid' || liveUnits(V)) &&
        (targets === 'numbers' || spread(F) <= 12)
      );
    },
  );
}

/** One example with pre-activations up to 1e4 in size, and beyond what e^v can hold on both sides of 0; whole numbers. */
export function drawLargePreActivations(random: Random, index: number): NonlinearBatch {
  return drawUntil(
    () => {
      const batch = batchOf(drawDimensions(random, 1), () => integer(random, -3, 3));
      return { ...batch, act: activationOf(index), X: scaled(batch.X, 500) };
    },
    (batch) => {
      const V = passes(batch).V.flat();
      return Math.max(...V) > 750 && Math.min(...V) < -750 && V.every((v) => Math.abs(v) <= 1e4);
    },
  );
}

/**
 * Logits up to 1e4 in size: two of one example are beyond what e^o can hold and differ, and somewhere the right class has a
 * probability too small for float64. Weights and inputs are whole numbers.
 */
export function drawLargeLogits(random: Random, index: number): NonlinearBatch {
  return drawUntil(
    () => {
      const dimensions = drawDimensions(random);
      const batch = batchOf(dimensions, () => integer(random, -2, 2));
      const Y = oneHot(random, dimensions.k, dimensions.t);
      return { ...batch, act: activationOf(index), W2: scaled(batch.W2, 1000), Y };
    },
    (batch) => {
      const { V, F } = passes(batch);
      const examples = F[0]?.map((_, s) => F.map((row) => row[s] as number)) ?? [];
      return (
        V.flat().every((v) => Math.abs(v) <= 6) &&
        liveUnits(V) &&
        F.flat().every((o) => Math.abs(o) <= 1e4) &&
        examples.some((o) => {
          const [first = 0, second = 0] = o.toSorted((a, b) => b - a);
          return second > 750 && first > second + 1;
        }) &&
        examples.some((o, s) => o.some((each, l) => batch.Y[l]?.[s] === 1 && each < Math.max(...o) - 800))
      );
    },
  );
}

/** Dimensions that all differ, so that no transposed or exchanged index passes by luck; t may be given. */
function drawDimensions(random: Random, examples?: number): Dimensions {
  const [n = 2, m = 3, k = 4, t = 5] = shuffled(random, examples === undefined ? [2, 3, 4, 5] : [2, 3, 4]);
  return { n, m, k, t: examples ?? t };
}

/** Terminates with probability 1: a few draws in a hundred suit or more. */
function drawUntil(draw: () => NonlinearBatch, suits: (batch: NonlinearBatch) => boolean): NonlinearBatch {
  let batch = draw();
  while (!suits(batch)) batch = draw();
  return batch;
}

/** Pre-activations V = W1 X + b 1^T, outputs F = W2 act(V), and W2^T (F - Y): enough to see what a batch shows. */
function passes({ act, W1, b, W2, X, Y }: NonlinearBatch) {
  const V = product(W1, X).map((row, i) => row.map((sum) => sum + (b[i] as number)));
  const H1 = V.map((row) => row.map((v) => (act === 'relu' ? Math.max(0, v) : 1 / (1 + Math.exp(-v)))));
  const F = product(W2, H1);
  const residuals = F.map((row, l) => row.map((f, s) => f - (Y[l]?.[s] as number)));
  return { V, F, back: product(transposed(W2), residuals) };
}

/** Some gate is shut, and every unit is open in some example of a batch, or some unit if there is one example. */
function liveUnits(V: number[][]): boolean {
  const isOpen = (row: number[]) => row.some((v) => v > 0);
  const someShut = V.flat().some((v) => v < 0);
  if (V[0]?.length === 1) return isOpen(V.flat()) && (someShut || V.length === 1);
  return V.every(isOpen) && someShut;
}

/** A pre-activation is exactly 0 where input, outgoing weights and residuals all let its slope through. */
function zeroThatShows({ W2, X }: Batch, V: number[][], back: number[][]): boolean {
  return V.some((row, i) =>
    row.some(
      (v, s) =>
        v === 0 &&
        X.some((inputs) => inputs[s] !== 0) &&
        new Set(W2.map((weights) => weights[i])).size > 1 &&
        back[i]?.[s] !== 0,
    ),
  );
}

/** The widest gap between the outputs of one example. */
function spread(F: number[][]): number {
  return Math.max(...transposed(F).map((example) => Math.max(...example) - Math.min(...example)));
}

function product(A: number[][], B: number[][]): number[][] {
  return A.map((row) => transposed(B).map((column) => row.reduce((sum, a, j) => sum + a * (column[j] as number), 0)));
}

function transposed(A: number[][]): number[][] {
  return A[0]?.map((_, j) => A.map((row) => row[j] as number)) ?? [];
}

function scaled(A: number[][], factor: number): number[][] {
  return A.map((row) => row.map((entry) => entry * factor));
}
