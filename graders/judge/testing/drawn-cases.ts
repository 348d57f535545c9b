import type { Alternative } from '../../contract/alternative.ts';
import type { Expected, ExpectedTensor } from '../../contract/expected.ts';
import type { Value } from '../../contract/value.ts';
import { compare } from '../../numerics/compare.ts';
import { toleranceFor } from '../../numerics/tolerance-preset.ts';
import type { JudgedCase } from '../diagnose.ts';

/** The right gradient of a drawn net. */
export interface Drawn {
  readonly dimensions: Readonly<Record<'n' | 'm' | 'k' | 't', number>>;
  readonly right: { readonly dW1: ExpectedTensor; readonly db: ExpectedTensor; readonly dW2: ExpectedTensor };
}

/** Entries like those of well-drawn cases: of the size of 1, of either sign, with more digits than single precision has. */
function tensorOf(shape: readonly number[], seed: number): ExpectedTensor {
  const length = shape.reduce((product, size) => product * size, 1);
  const data = Array.from({ length }, (_, i) => {
    const wave = Math.sin((1 + i) * (1 + seed * Math.SQRT1_2));
    return wave + 0.1 * Math.sign(wave);
  });
  return { kind: 'tensor', shape, data, roundoff: data.map((entry) => 4 * Math.abs(entry) + 1) };
}

/** The right gradients of a net and a batch with these dimensions. */
export function gradientOf(dimensions: Drawn['dimensions'], seed: number): Drawn {
  const { n, m, k } = dimensions;
  const right = { dW1: tensorOf([m, n], seed), db: tensorOf([m], seed + 1), dW2: tensorOf([k, m], seed + 2) };
  return { dimensions, right };
}

export function fields(parts: { readonly [name: string]: Expected }): Expected {
  return { kind: 'fields', fields: parts };
}

/** What a student would have returned to give just these numbers. */
export function asReturned(answer: Expected): Value {
  if (answer.kind === 'exactly') return answer.value;
  if (answer.kind === 'list') return answer.items.map(asReturned);
  if (answer.kind === 'fields') {
    const entries = Object.entries(answer.fields).map(([name, field]) => [name, asReturned(field)] as const);
    return { kind: 'object', entries: new Map(entries) };
  }
  const nested = ([size, ...inner]: readonly number[], data: readonly number[]): Value =>
    size === undefined
      ? (data[0] as number)
      : Array.from({ length: size }, (_, i) =>
          nested(inner, data.slice((i * data.length) / size, ((i + 1) * data.length) / size)),
        );
  return nested(answer.shape, answer.data);
}

/** A case of the check `value` that was judged. */
export function judgedCase(
  right: Expected,
  value: Value,
  dimensions: JudgedCase['dimensions'] = {},
  alternatives: readonly Alternative[] = [],
): JudgedCase {
  const tolerance = toleranceFor('float64');
  const planned = {
    family: 'reals',
    index: 0,
    export: 'f',
    check: 'value',
    calls: [0],
    data: { tolerance },
    expected: right,
  };
  return {
    planned,
    verdict: { case: planned, ...compare(right, value, tolerance) },
    observation: { outcome: 'returned', value, operations: 1 },
    alternatives,
    dimensions,
  };
}

/** Every entry changed, as a program would that computes something else. */
export function mapped(tensor: ExpectedTensor, change: (entry: number, position: number) => number): ExpectedTensor {
  return { ...tensor, data: tensor.data.map(change) };
}

export function vector(...data: readonly number[]): ExpectedTensor {
  return { kind: 'tensor', shape: [data.length], data, roundoff: data.map(Math.abs) };
}

export function number(value: number): ExpectedTensor {
  return { kind: 'tensor', shape: [], data: [value], roundoff: [1] };
}
