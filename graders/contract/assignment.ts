import type { Expected } from './expected.ts';
import type { Network } from './rubric.ts';
import type { Argument } from './value.ts';

/** What the grader must know of an assignment besides its rubric: names, seeded inputs and right answers. */
export interface Assignment {
  readonly id: string;
  /** The file that students hand in. */
  readonly file: string;
  readonly exports: readonly ExportSignature[];
  readonly oracle: Oracle;
  /** Seeded inputs: for each criterion its families by the names that the rubric uses. */
  readonly families: Readonly<Record<string, Readonly<Record<string, Family>>>>;
  /** For each criterion, inputs that people can check by hand, the smallest first: counterexamples are looked for among them. */
  readonly small: Readonly<Record<string, Small>>;
  /** Wrong formulas by the names that the rubric describes them under, each with its answers where they differ from the right ones. */
  readonly misconceptions: Readonly<Record<string, Oracle>>;
  /** Of each export that is a derivative of another one: of what. */
  readonly derivatives: Readonly<Record<string, Derivative>>;
}

export interface ExportSignature {
  readonly name: string;
  /** In order; all are handed over in every call. */
  readonly parameters: readonly string[];
  /** The shape of each parameter that is a tensor, in letters: `{ X: ['n', 't'], Y: ['k', 't'] }`; t counts examples. */
  readonly shapes?: Readonly<Record<string, readonly string[]>>;
}

/** The right answer of each export to given arguments. */
export type Oracle = Readonly<Record<string, (...args: readonly Argument[]) => Expected>>;

/** The same inputs whatever the seed, from the smallest on; at most `smallCases` of them are tried. */
export interface Small {
  readonly count: number;
  readonly draw: Family;
}

/**
 * What an export is the derivative of, so that it can be held against numerical derivatives of the student's own function.
 */
export interface Derivative {
  /** The export that is differentiated. */
  readonly of: string;
  /** Where in its result the value stands that is differentiated; the whole result when absent. */
  readonly value?: Path;
  /** The arguments of `of` for arguments of the derivative; the same ones when absent. */
  readonly argumentsOf?: (args: readonly Argument[]) => readonly Argument[];
  /** Each part of the derivative, with the numbers that it is taken with respect to. */
  readonly parts: (args: readonly Argument[]) => readonly DerivativePart[];
  /** Positions of the arguments that the derivative changes with; one that does not is trivial. */
  readonly changesWith: readonly number[];
  /**
   * The widest step to move an entry by, where the function bends, kinks or saturates sooner than at the size of its numbers;
   * 0 where there is none, as at a kink itself, and the derivative is not looked at.
   */
  readonly firstStep?: (args: readonly Argument[]) => number;
}

export interface DerivativePart {
  /** Where the part stands in the derivative's result: `['dW1']`, `[0, 'W']`, or `[]` for the whole of it. */
  readonly result: Path;
  /** Where the numbers that are moved stand among the arguments of `of`: `[0]`, `[0, 1, 'W']`. */
  readonly argument: Path;
}

/** Field names and positions, from the outside in. */
export type Path = readonly (string | number)[];

/** Draws the inputs of case `index` of a family from that case's own stream of random numbers. */
export type Family = (random: Random, index: number) => Drawn;

/** Uniform numbers in [0, 1), from `random(seed, assignment, criterion, family, index)`. */
export type Random = () => number;

/** The inputs of one case. Which form a family must draw is fixed by the check that the rubric names for it. */
export type Drawn =
  | DrawnCall
  | DrawnRefusal
  | DrawnPurity
  | DrawnGrowth
  | DrawnEvaluations
  | DrawnClassification
  | DrawnTrainingSet
  | DrawnSetSplit
  | DrawnInitialisation
  | DrawnLearning;

/** For the check `value`. */
export interface DrawnCall {
  readonly kind: 'call';
  /** Default: the criterion's id. */
  readonly export?: string;
  readonly arguments: readonly Argument[];
}

/** For the check `refusal`: a senseless call that must throw, and a sensible one like it that must not. */
export interface DrawnRefusal {
  readonly kind: 'refusal';
  readonly senseless: readonly Argument[];
  readonly sensible: readonly Argument[];
  /** What is senseless about it, as a clause: 'x has 3 entries, W1 has 2 columns'. */
  readonly because: string;
}

/** For the check `purity`: two calls of one export with different data of the same shapes. */
export interface DrawnPurity {
  readonly kind: 'purity';
  readonly export: string;
  readonly arguments: readonly Argument[];
  readonly otherArguments: readonly Argument[];
}

/** For the check `growth`: one export at growing sizes. */
export interface DrawnGrowth {
  readonly kind: 'growth';
  readonly export: string;
  readonly sizes: readonly DrawnSize[];
  /** The smallest size with one input drawn anew: the result must change with it. */
  readonly variations: readonly { readonly input: string; readonly arguments: readonly Argument[] }[];
}

export interface DrawnSize {
  /** The dimensions in words: 'n = 8, m = 7'. */
  readonly label: string;
  /** Operations that the cheap computation needs, up to a constant factor. */
  readonly work: number;
  readonly arguments: readonly Argument[];
}

/** For the check `evaluations`: a call that hands over functions. */
export interface DrawnEvaluations {
  readonly kind: 'evaluations';
  readonly export: string;
  readonly arguments: readonly Argument[];
  /** How often each of the functions may be called. */
  readonly most: number;
}

/** For the check `classification`: whatever net is returned, it must give every point its label. */
export interface DrawnClassification {
  readonly kind: 'classification';
  readonly arguments: readonly Argument[];
  readonly net: ThresholdNetForm;
  readonly points: readonly (readonly number[])[];
  /** A label above 0 is the class where the net is on. Instead of labels, null: no net can do it, and null must be returned. */
  readonly labels: readonly number[] | null;
}

/**
 * How a threshold net is written: `{ w, b }`, `{ hidden: [{ w, b }, ...], output: { w, b } }`, or `{ p1, p2 }` with planes
 * `{ a, a0 }`, which is on where a.x > a0 for both.
 */
export type ThresholdNetForm = 'perceptron' | 'two-layer' | 'planes';

/** For the check `training-set`: `{ points, labels }` with just these, in any order. */
export interface DrawnTrainingSet {
  readonly kind: 'training-set';
  readonly arguments: readonly Argument[];
  readonly points: readonly (readonly number[])[];
  readonly labels: readonly number[];
}

/** For the check `set-split`: a list of elements out of 0 .. n - 1 that holds some, and not all, of each subset. */
export interface DrawnSetSplit {
  readonly kind: 'set-split';
  readonly arguments: readonly Argument[];
  readonly n: number;
  readonly subsets: readonly (readonly number[])[];
}

/** For the check `initialisation`: the starting weights of a network, for two different seeds. */
export interface DrawnInitialisation {
  readonly kind: 'initialisation';
  /** Inputs, hidden units of each layer, outputs. */
  readonly widths: readonly number[];
  readonly seed: number;
  readonly otherSeed: number;
}

/** For the check `learning`: training from the student's own starting weights, of which one run must succeed. */
export interface DrawnLearning {
  readonly kind: 'learning';
  /** The export that makes starting weights from `(widths, seed)`, and the one that trains `(params, X, Y, alpha, steps)`. */
  readonly init: string;
  readonly train: string;
  readonly widths: readonly number[];
  readonly hidden: Network['hidden'];
  /** The share of points that must get their right label. */
  readonly accuracy: number;
  readonly restarts: readonly DrawnRestart[];
}

export interface DrawnRestart {
  readonly seed: number;
  /** Examples are columns; with one output, its targets are 0 and 1, with more they are one-hot. */
  readonly X: readonly (readonly number[])[];
  readonly Y: readonly (readonly number[])[];
  readonly alpha: number;
  readonly steps: number;
  /** Points with the class that the trained network must put each of them in, from 0. */
  readonly points: readonly (readonly number[])[];
  readonly classes: readonly number[];
}
