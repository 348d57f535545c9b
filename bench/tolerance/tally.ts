import type { Expected, ExpectedTensor } from '../../graders/contract/expected.ts';
import type { Tolerance } from '../../graders/contract/tolerance.ts';
import type { Keyed, Value } from '../../graders/contract/value.ts';
import { bounds } from '../../graders/numerics/bounds.ts';
import { compare } from '../../graders/numerics/compare.ts';

/** What became of the answers to one function. */
export interface Measurement {
  /** Entries compared whose right answer has a rounding bound, or all of them where none has. */
  readonly entries: number;
  readonly cases: number;
  readonly ways: number;
  /** The share of these entries that differ from the reference in some bit. */
  readonly inOtherBits: number;
  /** Answers that the judge did not accept. */
  readonly rejects: number;
  /** Of all answers: the largest error over its bound. */
  readonly largestMargin: number;
  /** Of the bounds of all entries, over the largest entry beside each: the one in the middle. */
  readonly medianBound: number;
  /** The share of right entries that are refused once they are rounded to float32, of those which that rounding changes. */
  readonly float32Refused: number;
}

/** One right answer, with all that does not depend on what it is compared with. */
interface Right {
  readonly expected: Expected;
  readonly numbers: readonly number[];
  /** How many of them have a rounding bound. */
  readonly rounded: number;
  /** How many of them have none, words included. */
  readonly exact: number;
}

/** So many bounds tell where the middle is. */
const mostBounds = 200_000;

/** Counts, for one function, the entries compared and how near they came to their bounds. */
export class Tally {
  readonly #tolerance: Tolerance;
  readonly #bounds: number[] = [];
  readonly #ways = new Set<string>();
  #cases = 0;
  #rounded = 0;
  #exact = 0;
  #inOtherBits = 0;
  #rejects = 0;
  #margin = 0;
  #changedByFloat32 = 0;
  #refusedOfFloat32 = 0;

  constructor(tolerance: Tolerance) {
    this.#tolerance = tolerance;
  }

  get entries(): number {
    return this.#rounded || this.#exact;
  }

  /** Whether rounding touched any entry so far. */
  get isRounded(): boolean {
    return this.#rounded > 0;
  }

  /** Begins a case; what it gives back takes the answers to it, and says whether each is accepted. */
  begin(expected: Expected): (way: string, value: Value) => boolean {
    const tensors = tensorsOf(expected);
    const numbers = tensors.flatMap(({ data }) => data);
    const rounded = tensors.flatMap(({ roundoff }) => roundoff).filter((bound) => bound > 0).length;
    const right = { expected, numbers, rounded, exact: numbers.length - rounded + countWords(expected) };
    this.#cases++;
    return (way, value) => this.#take(right, way, value);
  }

  /** Takes note of the bounds themselves, of an answer to a case as it was drawn. */
  noteBounds(expected: Expected): void {
    for (const tensor of tensorsOf(expected)) this.#noteBoundsOf(tensor);
  }

  result(): Measurement {
    const sorted = this.#bounds.sort((a, b) => a - b);
    return {
      entries: this.entries,
      cases: this.#cases,
      ways: this.#ways.size,
      inOtherBits: this.#inOtherBits / this.entries,
      rejects: this.#rejects,
      largestMargin: this.#margin,
      medianBound: sorted[sorted.length >> 1] ?? 0,
      float32Refused: this.#refusedOfFloat32 / this.#changedByFloat32,
    };
  }

  #take({ expected, numbers, rounded, exact }: Right, way: string, value: Value): boolean {
    this.#ways.add(way);
    const { finding, margin } = compare(expected, value, this.#tolerance);
    this.#margin = Math.max(this.#margin, margin);
    this.#rounded += rounded;
    this.#exact += exact;
    if (finding) {
      this.#rejects++;
      return false;
    }
    const received: number[] = [];
    collectNumbers(expected, value, received);
    for (let i = 0; i < numbers.length; i++) if (!isSame(received[i], numbers[i])) this.#inOtherBits++;
    return true;
  }

  #noteBoundsOf(tensor: ExpectedTensor): void {
    const allowed = bounds(tensor, this.#tolerance);
    const largest = Math.max(...tensor.data.map(Math.abs));
    for (const [i, right] of tensor.data.entries()) {
      if (!((tensor.roundoff[i] as number) > 0 && Number.isFinite(right))) continue;
      const bound = allowed[i] as number;
      if (this.#bounds.length < mostBounds && largest > 0) this.#bounds.push(bound / largest);
      const difference = Math.abs(Math.fround(right) - right);
      if (difference === 0) continue;
      this.#changedByFloat32++;
      if (!(difference <= bound)) this.#refusedOfFloat32++;
    }
  }
}

/** Every tensor of an answer, in order. */
export function tensorsOf(expected: Expected): ExpectedTensor[] {
  if (expected.kind === 'tensor') return [expected];
  if (expected.kind === 'fields') return Object.values(expected.fields).flatMap(tensorsOf);
  return expected.kind === 'list' ? expected.items.flatMap(tensorsOf) : [];
}

/** Strings, booleans and nulls. */
function countWords(expected: Expected): number {
  if (expected.kind === 'exactly') return 1;
  if (expected.kind === 'tensor') return 0;
  const parts = expected.kind === 'list' ? expected.items : Object.values(expected.fields);
  return parts.reduce((count, part) => count + countWords(part), 0);
}

/** Appends the numbers of an accepted answer, in the order of the tensors expected. */
function collectNumbers(expected: Expected, value: Value, numbers: number[]): void {
  if (expected.kind === 'tensor') {
    collectEntries(value as Nested, numbers);
  } else if (expected.kind === 'fields') {
    const { entries } = value as Keyed;
    for (const name of Object.keys(expected.fields)) {
      collectNumbers(expected.fields[name] as Expected, entries.get(name) as Value, numbers);
    }
  } else if (expected.kind === 'list') {
    for (const [i, item] of expected.items.entries()) {
      collectNumbers(item, (value as readonly Value[])[i] as Value, numbers);
    }
  }
}

type Nested = number | readonly Nested[];

function collectEntries(part: Nested, numbers: number[]): void {
  if (typeof part === 'number') numbers.push(part);
  else for (let i = 0; i < part.length; i++) collectEntries(part[i] as Nested, numbers);
}

/** -0 is 0, and NaN is NaN. */
function isSame(a: number | undefined, b: number | undefined): boolean {
  return a === b || Object.is(a, b);
}
