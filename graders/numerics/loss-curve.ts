import type { Expected } from '../contract/expected.ts';
import type { Value } from '../contract/value.ts';
import type { Curve } from '../contract/verdict.ts';
import { readFields } from './read-fields.ts';

/** A plot shows no more of a curve than this many stretches. */
const mostStretches = 100;

/**
 * The curve of a result with a list `losses`, beside the losses that were expected if there are as many; `undefined` where
 * there is no such list.
 *
 * Numbers: thinned at even distances to 101 entries, the first and the last one among them, and rounded to six digits.
 */
export function lossCurve(value: Value, expected?: Expected): Curve | undefined {
  const read = readFields(value, '', ['losses']);
  if ('misfit' in read || !Array.isArray(read.fields.losses) || read.fields.losses.length === 0) return undefined;
  const losses: readonly Value[] = read.fields.losses;
  const last = losses.length - 1;
  const stretches = Math.min(last, mostStretches);
  const steps = Array.from({ length: stretches + 1 }, (_, i) => (i === 0 ? 0 : Math.round((i * last) / stretches)));
  const right = expected?.kind === 'fields' ? expected.fields.losses : undefined;
  return {
    steps,
    received: steps.map((step) => plotted(losses[step])),
    ...(right?.kind === 'tensor' && right.data.length === losses.length
      ? { expected: steps.map((step) => rounded(right.data[step] as number)) }
      : {}),
  };
}

function plotted(loss: Value | undefined): number | null {
  return typeof loss === 'number' && Number.isFinite(loss) ? rounded(loss) : null;
}

function rounded(loss: number): number {
  return Number(loss.toPrecision(6));
}
