import type { Random } from '../../graders/contract/assignment.ts';
import type { Network } from '../../graders/contract/rubric.ts';
import { integer, matrix, real, shuffled, vector } from '../drawing/draw.ts';
import { type Layer, passThrough, sums } from '../drawing/pass-through.ts';

/** No pre-activation of a hidden unit is nearer to 0, where ReLU has its kink. */
export const margin = 0.05;

/**
 * Layers of the given widths, drawn for a batch: the bias of each hidden unit lies in a wide gap between its examples, so that the
 * unit is off in some and on in others. With one example every layer has a unit that is on.
 */
export function drawLayers(
  random: Random,
  hidden: Network['hidden'],
  widths: readonly number[],
  X: number[][],
): Layer[] {
  const layers: Layer[] = [];
  for (const [l, outputs] of widths.slice(1).entries()) {
    const { H } = passThrough(layers, hidden, X);
    const inputs = H[l] as number[][];
    const W = matrix(outputs, inputs.length, () => real(random, 2 / Math.sqrt(inputs.length)));
    const on = integer(random, 0, outputs - 1);
    const b = W.map((weights, i) => {
      if (l === hidden.length) return real(random);
      return biasFor(random, sums(weights, inputs), i === on);
    });
    layers.push({ W, b });
  }
  return layers;
}

/** Whole numbers, of which the later layers get smaller ones. */
export function drawIntegerLayers(random: Random, widths: readonly number[]): Layer[] {
  return widths.slice(1).map((outputs, l) => {
    const largest = l === 0 ? 2 : 1;
    return {
      W: matrix(outputs, widths[l] as number, () => integer(random, -largest, largest)),
      b: vector(outputs, () => integer(random, -2, 2)),
    };
  });
}

function biasFor(random: Random, values: readonly number[], mustBeOn: boolean): number {
  const sorted = [...values].sort((a, b) => a - b);
  const gaps = sorted
    .slice(1)
    .map((value, i) => ({ width: value - (sorted[i] as number), middle: (value + (sorted[i] as number)) / 2 }));
  const [first] = gaps;
  if (!first) {
    const v = real(random);
    return (mustBeOn ? Math.abs(v) : v) - (sorted[0] as number);
  }
  const wide = shuffled(
    random,
    gaps.flatMap(({ width }, i) => (width >= 2.5 * margin ? [i] : [])),
  );
  const widest = gaps.reduce((best, gap) => (gap.width > best.width ? gap : best), first);
  return -(gaps[wide[0] ?? -1] ?? widest).middle;
}
