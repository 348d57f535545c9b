import type { Expected, ExpectedList, ExpectedTensor } from '../contract/expected.ts';
import type { Form, Mismatch, MissingItem, WrongForm } from '../contract/finding.ts';
import type { Tolerance } from '../contract/tolerance.ts';
import type { Value } from '../contract/value.ts';
import type { ComparedPart } from '../contract/verdict.ts';
import { bounds } from './bounds.ts';
import { indexAt } from './index-at.ts';
import { readFields } from './read-fields.ts';
import { readPart } from './read-part.ts';
import { formOf } from './read-tensor.ts';
import { valueOfExpected } from './value-of-expected.ts';

/** What a comparison found: a finding when anything is wrong, and the largest error over its bound. */
export interface Comparison {
  readonly finding?: Misfit | Mismatch;
  readonly margin: number;
  /** All numbers of the answer, where some of them are beyond their bounds. */
  readonly parts?: readonly ComparedPart[];
}

type Misfit = WrongForm | MissingItem;

/**
 * Compares a result with what was expected, entry by entry, every part of it.
 *
 * Numbers: an entry passes when |received - expected| <= bound; NaN never passes, unless NaN is expected; an infinity
 * equals only itself. The worst entry is the one with the largest error over its bound.
 * Example: comparing 0.30000000000000004 with 0.1 + 0.2 finds nothing, with margin below 0.02.
 */
export function compare(expected: Expected, value: Value, tolerance: Tolerance): Comparison {
  const found: Tally = { margin: 0, differing: 0, entries: 0, parts: [] };
  const misfit = visit(expected, value, tolerance, '', found);
  if (misfit) return { finding: misfit, margin: Number.POSITIVE_INFINITY };
  if (!found.worst) return { margin: found.margin };
  const { worst, differing, entries, margin, parts } = found;
  return { finding: { ...worst, differing, entries }, margin, parts };
}

interface Tally {
  margin: number;
  differing: number;
  entries: number;
  worst?: Omit<Mismatch, 'differing' | 'entries'>;
  readonly parts: ComparedPart[];
}

function visit(expected: Expected, value: Value, tolerance: Tolerance, part: string, found: Tally): Misfit | undefined {
  if (expected.kind === 'tensor') return visitTensor(expected, value, tolerance, part, found);
  if (expected.kind === 'exactly') {
    if (value === expected.value) return undefined;
    return wrongForm(part, { kind: 'literal', value: expected.value }, value);
  }
  if (expected.kind === 'list') return visitList(expected, value, tolerance, part, found);
  const read = readFields(value, part, Object.keys(expected.fields));
  if ('misfit' in read) return read.misfit;
  for (const [name, field] of Object.entries(expected.fields)) {
    const wrong = visit(field, read.fields[name] as Value, tolerance, part === '' ? name : `${part}.${name}`, found);
    if (wrong) return wrong;
  }
  return undefined;
}

function visitList(
  { items, ordered }: ExpectedList,
  value: Value,
  tolerance: Tolerance,
  part: string,
  found: Tally,
): Misfit | undefined {
  const form: Form = { kind: 'list', length: items.length };
  if (!Array.isArray(value) || (ordered && value.length !== items.length)) return wrongForm(part, form, value);
  const received: readonly Value[] = value;
  if (ordered) {
    for (const [i, item] of items.entries()) {
      const wrong = visit(item, received[i] as Value, tolerance, `${part}[${i}]`, found);
      if (wrong) return wrong;
    }
    return undefined;
  }
  const left = [...received];
  const missing = items.filter((item) => {
    const place = left.findIndex((candidate) => !compare(item, candidate, tolerance).finding);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
  const [first] = missing;
  if (first)
    return { kind: 'missing-item', part, item: valueOfExpected(first), missing: missing.length, items: items.length };
  return left.length > 0 ? wrongForm(part, form, value) : undefined;
}

function visitTensor(
  expected: ExpectedTensor,
  value: Value,
  tolerance: Tolerance,
  part: string,
  found: Tally,
): WrongForm | undefined {
  const read = readPart(value, part, expected.shape);
  if ('misfit' in read) return read.misfit;
  const allowed = bounds(expected, tolerance);
  found.parts.push({
    part,
    shape: expected.shape,
    expected: expected.data,
    received: [...read.data],
    bounds: [...allowed],
  });
  for (const [position, received] of read.data.entries()) {
    const right = expected.data[position] as number;
    const bound = allowed[position] as number;
    const difference = distance(right, received);
    const margin = difference === 0 ? 0 : ratio(difference, bound);
    found.entries++;
    // An infinity that is met exactly has no bound that means anything.
    if (difference === 0 || difference <= bound) {
      found.margin = Math.max(found.margin, margin);
      continue;
    }
    found.differing++;
    if (found.worst && !(margin > found.margin)) continue;
    found.margin = margin;
    found.worst = {
      kind: 'mismatch',
      part,
      index: indexAt(position, expected.shape),
      expected: right,
      received,
      difference,
      bound,
    };
  }
  return undefined;
}

/** Equal infinities and an expected NaN are no distance; whatever else involves a NaN is NaN, and passes no bound. */
function distance(expected: number, received: number): number {
  return Object.is(expected, received) || expected === received ? 0 : Math.abs(received - expected);
}

/** A NaN is as far off as anything can be. */
function ratio(difference: number, bound: number): number {
  return Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference / bound;
}

function wrongForm(part: string, expected: Form, value: Value): WrongForm {
  return { kind: 'wrong-form', part, index: [], expected, received: formOf(value) };
}
