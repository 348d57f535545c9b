import type { Precision } from '../../contract/diagnosis.ts';
import { bounds } from '../bounds.ts';
import { readTensor } from '../read-tensor.ts';
import { toleranceFor } from '../tolerance-preset.ts';
import { explain, onTensors, type Rule, simplest } from './explain.ts';
import type { Sample } from './sample.ts';

/** More decimals than these are within the bound of most numbers. */
const decimals = Array.from({ length: 13 }, (_, count) => count);

/**
 * The rounding that all wrong parts have gone through.
 *
 * Numbers: an error of the size of single precision is not enough, as difference quotients have errors of that size too: every
 * number must be a float32 itself, which one float64 in 2^29 is by chance.
 */
export function precision(samples: readonly Sample[]): Precision | undefined {
  const single = { kind: 'precision' } as const;
  return simplest(
    [[single], ...decimals.map((count) => [{ ...single, decimals: count }])] as readonly (readonly Precision[])[],
    ({ decimals: count }) => explain(count === undefined ? inSinglePrecision : roundedTo(count), samples),
  );
}

const inSinglePrecision: Rule = (sample) =>
  receivedWhere(sample, toleranceFor('float32'), 0, (entry) => Math.fround(entry) === entry);

/** Half a unit of the last decimal away, as rounding leaves it. */
function roundedTo(count: number): Rule {
  return (sample) =>
    receivedWhere(sample, sample.tolerance, 0.5 * 10 ** -count, (entry) => Number(entry.toFixed(count)) === entry);
}

/** What was received, where all of it is of a kind and within a wider bound; undefined elsewhere. */
function receivedWhere(
  sample: Sample,
  tolerance: Sample['tolerance'],
  more: number,
  isOfKind: (entry: number) => boolean,
) {
  return onTensors((right, { received }) => {
    const read = readTensor(received, right.shape);
    if (!('data' in read)) return undefined;
    const allowed = bounds(right, tolerance);
    const data = [...read.data];
    const isNear = data.every(
      (entry, i) => Math.abs(entry - (right.data[i] as number)) <= (allowed[i] as number) + more && isOfKind(entry),
    );
    return isNear ? { ...right, data } : undefined;
  })(sample);
}
