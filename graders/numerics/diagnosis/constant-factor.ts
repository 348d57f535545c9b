import type { ConstantFactor, Dimension } from '../../contract/diagnosis.ts';
import type { ExpectedTensor } from '../../contract/expected.ts';
import { bounds } from '../bounds.ts';
import { readTensor } from '../read-tensor.ts';
import { explain, onTensors, simplest } from './explain.ts';
import type { Sample } from './sample.ts';
import { scaled } from './scaled.ts';

/** A factor in front, times and over dimensions by their names. */
interface FactorRule {
  readonly factor: number;
  readonly times?: string;
  readonly over?: string;
}

/** Factors that mistakes are known for: a sign, a derivative of a square, a logarithm to another base. */
const known = [-1, 2, 1 / 2, -2, -1 / 2, 1 / Math.LN2, 1 / Math.LN10];

/** A factor nearer to 1 than this is no factor but an error. */
const nearOne = 0.01;

/** A rule further from the fitted number is not looked at; one that is nearer may still be wrong. */
const nearRule = 1e-3;

/**
 * The factor that all wrong parts differ by: the same number in all cases, or else one rule of dimensions, which must have come
 * to different numbers, as otherwise nothing tells it from a number.
 */
export function constantFactor(samples: readonly Sample[]): ConstantFactor | undefined {
  const fitted = fittedNumber(samples);
  if (!fitted) return undefined;
  const { number, dimensions } = fitted;
  const constant = explain(times({ factor: number }), samples, known.includes(number) ? 2 : 3);
  if (constant) return { kind: 'constant-factor', factor: number, ...constant };

  const rule = simplest(rulesOfDimensions(samples), (each) => {
    const isNear = Math.abs(factorIn(each, dimensions) / number - 1) <= nearRule;
    return isNear && !isNumber(each, samples) ? explain(times(each), samples, 3) : undefined;
  });
  if (!rule) return undefined;
  const first = samples.find(({ isWrong }) => isWrong)?.dimensions ?? {};
  const sized = (name: string): Dimension => ({ name, size: sizeOf(name, first) });
  const { factor, times: above, over, parts } = rule;
  return {
    kind: 'constant-factor',
    factor,
    ...(above === undefined ? {} : { times: sized(above) }),
    ...(over === undefined ? {} : { over: sized(over) }),
    ...(parts ? { parts } : {}),
  };
}

function times(rule: FactorRule) {
  return onTensors((tensor, { dimensions }) => scaled(tensor, factorIn(rule, dimensions)));
}

function factorIn({ factor, times: above, over }: FactorRule, dimensions: Sample['dimensions']): number {
  return (
    (factor * (above === undefined ? 1 : sizeOf(above, dimensions))) /
    (over === undefined ? 1 : sizeOf(over, dimensions))
  );
}

/** Of 't', or of 't - 1'. */
function sizeOf(name: string, dimensions: Sample['dimensions']): number {
  const [letter = '', one] = name.split(' - ');
  return (dimensions[letter] ?? Number.NaN) - Number(one ?? 0);
}

/** Groups of rules, from the simplest on, with the letters that all cases have. */
function* rulesOfDimensions(samples: readonly Sample[]): Generator<readonly FactorRule[]> {
  const letters = Object.keys(samples[0]?.dimensions ?? {}).filter((letter) =>
    samples.every(({ dimensions }) => dimensions[letter] !== undefined),
  );
  const withFactor = (factor: number): FactorRule[] =>
    letters.flatMap((letter) => [
      { factor, times: letter },
      { factor, over: letter },
    ]);
  yield withFactor(1);
  yield [-1, 2, 1 / 2, -2, -1 / 2].flatMap(withFactor);
  yield letters.flatMap((letter) => [
    { factor: 1, times: letter, over: `${letter} - 1` },
    ...letters.flatMap((other) => (other === letter ? [] : [{ factor: 1, times: letter, over: other }])),
  ]);
}

/** Whether a rule comes to one and the same number wherever there is something to multiply. */
function isNumber(rule: FactorRule, samples: readonly Sample[]): boolean {
  const factors = samples.flatMap(({ right, dimensions }) =>
    right.kind === 'tensor' && right.data.some((entry) => entry !== 0) ? [factorIn(rule, dimensions)] : [],
  );
  return new Set(factors).size <= 1;
}

/** From the first wrong part that has one, by the entry that is known best; a known factor where it is one up to rounding. */
function fittedNumber(samples: readonly Sample[]): { number: number; dimensions: Sample['dimensions'] } | undefined {
  for (const sample of samples) {
    const { right, received, dimensions, isWrong } = sample;
    if (!isWrong || right.kind !== 'tensor') continue;
    const read = readTensor(received, right.shape);
    if (!('data' in read)) return undefined;
    const position = bestKnown(right, sample);
    const ratio = (read.data[position] as number) / (right.data[position] as number);
    if (!Number.isFinite(ratio)) continue;
    if (ratio === 0 || Math.abs(ratio - 1) <= nearOne) return undefined;
    return { number: known.find((factor) => Math.abs(ratio / factor - 1) <= 1e-6) ?? ratio, dimensions };
  }
  return undefined;
}

function bestKnown(right: ExpectedTensor, { tolerance }: Sample): number {
  const allowed = bounds(right, tolerance);
  const certainty = right.data.map((entry, i) => (entry === 0 ? 0 : Math.abs(entry) / (allowed[i] as number)));
  return certainty.indexOf(Math.max(...certainty));
}
