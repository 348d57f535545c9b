/**
 * What a student's function returned, after the one codec has read it: plain data that no longer depends on the guest.
 * Arrays and typed arrays of numbers both become arrays; what is neither data nor a plain object becomes an `Alien`.
 *
 * Numbers: every float64 arrives bit for bit, NaN (any), the infinities and -0 included.
 */
export type Value = number | string | boolean | null | readonly Value[] | Keyed | Alien;

/** A plain object: own enumerable string keys, in the order the student made them. Keys are hostile text. */
export interface Keyed {
  readonly kind: 'object';
  readonly entries: ReadonlyMap<string, Value>;
}

/** Something that is no data: `undefined`, a function, a Promise, a bigint, a hole in an array, a Map, ... */
export interface Alien {
  readonly kind: 'alien';
  /** With its article where it takes one: 'undefined', 'a function', 'a Promise'. */
  readonly what: string;
}

/**
 * What may be handed to a student's function. An object whose only key is `functionSource` is compiled in the guest; one
 * whose only key is `resultOf` stands for a copy of what an earlier call returned.
 */
export type Argument =
  | number
  | string
  | boolean
  | null
  | readonly Argument[]
  | { readonly [key: string]: Argument }
  | FunctionArgument
  | ResultArgument;

/** A function argument: the text of one function expression, closed over nothing, e.g. `(x) => x[0] * x[0]`. */
export interface FunctionArgument {
  readonly functionSource: string;
}

/** A fresh copy of what an earlier call of the same plan returned; without that result the call is not made. */
export interface ResultArgument {
  /** How many calls before this one: 1 is the call just before it. */
  readonly resultOf: number;
}
