/**
 * A right answer together with how exactly float64 can know it.
 *
 * Numbers: `roundoff[i]` is a first-order bound, in units of u = 2^-53, on the rounding error of entry i over all orders of
 * summation within one operation; sums of several operations made into one were seen to need six of it. A judge multiplies it
 * by its own factor.
 */
export type Expected = ExpectedTensor | ExpectedFields | ExpectedList | ExpectedExactly;

export interface ExpectedTensor {
  readonly kind: 'tensor';
  /** `[]` for a number, `[n]` for a vector, `[rows, columns]` for a matrix, ... */
  readonly shape: readonly number[];
  /** Row-major. */
  readonly data: readonly number[];
  readonly roundoff: readonly number[];
}

/** An object with at least these keys. */
export interface ExpectedFields {
  readonly kind: 'fields';
  readonly fields: Readonly<Record<string, Expected>>;
}

/** An array whose items are no numbers; numbers in arrays are a tensor. */
export interface ExpectedList {
  readonly kind: 'list';
  /** Whether the items must come in this order. */
  readonly ordered: boolean;
  readonly items: readonly Expected[];
}

/** A string, boolean or null that must be met exactly. */
export interface ExpectedExactly {
  readonly kind: 'exactly';
  readonly value: string | boolean | null;
}
