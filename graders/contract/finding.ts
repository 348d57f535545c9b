import type { Observation } from './observation.ts';
import type { Value } from './value.ts';

/** A fact about one case that failed. Words for it are found in one place only, in `graders/render/`. */
export type Finding =
  | Mismatch
  | WrongForm
  | MissingItem
  | NoValue
  | AcceptedNonsense
  | RefusedSense
  | ThrewNoError
  | ChangedArgument
  | ChangedLater
  | NotRepeatable
  | GrowsTooFast
  | IgnoresInput
  | WrongEvaluations
  | Misclassified
  | WrongPoint
  | Unsplit
  | NoElement
  | NotFinite
  | AllEqual
  | SeedIgnored
  | DidNotLearn
  | NotDifferentiable
  | TrivialDerivative;

/** Numbers of the right shape, some of them too far off; the worst entry is named. */
export interface Mismatch {
  readonly kind: 'mismatch';
  /** The field of the result that the worst entry is in; empty where the result has none. */
  readonly part: string;
  readonly index: readonly number[];
  readonly expected: number;
  readonly received: number;
  /** |received - expected|; NaN where one of them is. */
  readonly difference: number;
  readonly bound: number;
  /** Entries beyond their bound, of all entries in all parts. */
  readonly differing: number;
  readonly entries: number;
}

/** The result is not of the form that was asked for: a shape, a type, a missing field, text where a number belongs. */
export interface WrongForm {
  readonly kind: 'wrong-form';
  readonly part: string;
  /** Where in the part: `[]` for the whole of it. */
  readonly index: readonly number[];
  readonly expected: Form;
  readonly received: Form;
}

/** A list in any order lacks an item; its other items were found. */
export interface MissingItem {
  readonly kind: 'missing-item';
  readonly part: string;
  /** The item that was expected and not found, as a value. */
  readonly item: Value;
  /** Items that were not found, of all expected. */
  readonly missing: number;
  readonly items: number;
}

/** What a value is, coarse enough to say in a word. */
export type Form =
  | { readonly kind: 'tensor'; readonly shape: readonly number[] }
  | {
      readonly kind: 'ragged';
      readonly at: readonly number[];
      readonly length: number;
      readonly expectedLength: number;
    }
  /** Without a length: any number of items. */
  | { readonly kind: 'list'; readonly length?: number }
  | { readonly kind: 'object'; readonly fields: readonly string[] }
  | { readonly kind: 'literal'; readonly value: string | boolean | null }
  | { readonly kind: 'alien'; readonly what: string };

/** What was seen of a call that gave no value. */
export type Fruitless = Exclude<Observation, { readonly outcome: 'returned' }>;

/** The call gave no value to judge. */
export interface NoValue {
  readonly kind: 'no-value';
  readonly observation: Fruitless;
}

/** A senseless call that must throw returned. */
export interface AcceptedNonsense {
  readonly kind: 'accepted-nonsense';
  readonly because: string;
}

/** The senseless call was refused, but so was the sensible one beside it: throwing always earns nothing. */
export interface RefusedSense {
  readonly kind: 'refused-sense';
  readonly observation: Fruitless;
}

/** A senseless call was refused by throwing something that is no Error, or ended in another way. */
export interface ThrewNoError {
  readonly kind: 'threw-no-error';
  readonly because: string;
  readonly observation: Fruitless;
}

export interface ChangedArgument {
  readonly kind: 'changed-argument';
  /** Position among the arguments. */
  readonly argument: number;
  readonly index: readonly (number | string)[];
  readonly before: Value;
  readonly after: Value;
}

/** The result of an early call was another one after later calls. */
export interface ChangedLater {
  readonly kind: 'changed-later';
}

/** The same call made twice gave two results, or a result only once. */
export interface NotRepeatable {
  readonly kind: 'not-repeatable';
  readonly second: 'another-value' | 'no-value';
}

export interface GrowsTooFast {
  readonly kind: 'grows-too-fast';
  readonly sizes: readonly { readonly label: string; readonly work: number; readonly operations: number }[];
  /** Operations grow like work to this power, from the first size to the last. */
  readonly exponent: number;
  readonly allowed: number;
}

/** The result does not depend on an input that it must depend on. */
export interface IgnoresInput {
  readonly kind: 'ignores-input';
  readonly input: string;
}

/** A function that was handed over was called too often, or never. */
export interface WrongEvaluations {
  readonly kind: 'wrong-evaluations';
  /** Its position among the arguments. */
  readonly argument: number;
  readonly calls: number;
  readonly most: number;
}

/** What was returned gives a point another label than it must have: a threshold net, two planes, or a training set. */
export interface Misclassified {
  readonly kind: 'misclassified';
  readonly point: readonly number[];
  readonly expected: number;
  readonly received: number;
  /** Points with a wrong label, of all points. */
  readonly wrong: number;
  readonly points: number;
}

/** A set of points lacks one, holds one that does not belong there, or holds one twice. */
export interface WrongPoint {
  readonly kind: 'wrong-point';
  readonly fault: 'missing' | 'foreign' | 'repeated';
  readonly point: readonly number[];
}

/** A set that should split every subset holds all elements of one, or none. */
export interface Unsplit {
  readonly kind: 'unsplit';
  readonly subset: readonly number[];
  readonly holds: 'all' | 'none';
}

/** A set of element numbers from 0 to n - 1 holds something else. */
export interface NoElement {
  readonly kind: 'no-element';
  readonly element: number;
  readonly n: number;
}

/** A number that should be finite is not. */
export interface NotFinite {
  readonly kind: 'not-finite';
  readonly part: string;
  readonly index: readonly number[];
  readonly received: number;
}

/** All entries of a weight matrix are equal, so that its units stay alike for ever. */
export interface AllEqual {
  readonly kind: 'all-equal';
  readonly part: string;
  readonly received: number;
}

/** Two different seeds gave the same weights. */
export interface SeedIgnored {
  readonly kind: 'seed-ignored';
  readonly seeds: readonly [number, number];
}

/** Training came to no good end from any starting point; the best one is told. */
export interface DidNotLearn {
  readonly kind: 'did-not-learn';
  readonly restarts: number;
  /** Points in their right class after the best restart, of all points, and as many as are needed. */
  readonly right: number;
  readonly points: number;
  readonly needed: number;
}

/** A student's own function has no numerical derivative at a point: it gives no number there, or it bends too sharply. */
export interface NotDifferentiable {
  readonly kind: 'not-differentiable';
  readonly of: string;
  readonly because: 'no-value' | 'not-finite' | 'not-smooth';
}

/** A student's own function is so simple that its derivative shows nothing, though it was returned rightly. */
export interface TrivialDerivative {
  readonly kind: 'trivial-derivative';
  readonly of: string;
  /** All entries of a part are zero, or all alike, or none of them changes with an argument. */
  readonly because: 'zero' | 'uniform' | 'ignores-argument';
  readonly part: string;
  /** The argument's position, where one is ignored. */
  readonly argument?: number;
}
