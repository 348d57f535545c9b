/** A mistake that explains every failed case of a criterion, as a fact; words are found in `graders/render/`. */
export type Diagnosis = Misconception | Signature;

/** A mistake that shows by its traces alone, without an entry in the assignment's library. */
export type Signature =
  | ConstantFactor
  | PermutedAxes
  | OneExample
  | OffByOneStep
  | SomePartsOnly
  | ShiftedUnits
  | EqualRows
  | Precision;

/** What a report calls each signature; the names stay as they are, so that reports of different years can be counted together. */
export type SignatureName =
  | 'opposite-sign' // times -1
  | 'constant-factor' // times another number
  | 'missing-mean' // times t: a sum over the batch instead of its mean
  | 'mean-taken-twice' // times 1/t
  | 'divided-by-one-less' // times t / (t - 1)
  | 'dimension-factor' // times another dimension, or divided by one: t / n where n was taken for t
  | 'transposed' // rows and columns of a matrix exchanged
  | 'swapped-indices' // indices of a tensor with three of them exchanged
  | 'only-one-example' // the first or the last one of the batch
  | 'off-by-one-step' // a loop of steps ran once too often or too little
  | 'shifted-units' // slices right, and moved along by one
  | 'equal-rows' // one array in the place of many
  | 'single-precision' // float32 where float64 is asked for
  | 'rounded-decimals' // toFixed, or Math.round
  | 'some-parts-wrong'; // the other parts are right

/** What was received is what a wrong formula of the assignment's library gives. */
export interface Misconception {
  readonly kind: 'misconception';
  /** Its name in the rubric, which has the sentence for it. */
  readonly name: string;
}

/** What all signatures have: the parts of the result that they are about, where the others are right. */
interface OfParts {
  readonly parts?: readonly string[];
}

/** Every entry is the right one times the same factor: in every case `factor`, times a dimension, divided by one. */
export interface ConstantFactor extends OfParts {
  readonly kind: 'constant-factor';
  readonly factor: number;
  readonly times?: Dimension;
  readonly over?: Dimension;
}

export interface Dimension {
  /** A letter of the shapes, or one less than it: 't', 't - 1'. */
  readonly name: string;
  /** In the first case that failed. */
  readonly size: number;
}

/** The entries are right and stand at exchanged indices: axis i of what was received is axis `axes[i]` of what is right. */
export interface PermutedAxes extends OfParts {
  readonly kind: 'permuted-axes';
  readonly axes: readonly number[];
}

/** The result is that of one example alone, of the whole batch. */
export interface OneExample extends OfParts {
  readonly kind: 'one-example';
  readonly which: 'first' | 'last';
  /** Whether it was still divided by the number of examples. */
  readonly divided: boolean;
}

/** A loop of steps ran once too often (1) or once too little (-1). */
export interface OffByOneStep extends OfParts {
  readonly kind: 'off-by-one-step';
  readonly by: 1 | -1;
}

/** Some parts are always right, and the others wrong in every case that failed. */
export interface SomePartsOnly {
  readonly kind: 'some-parts-only';
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

/** The slices along one axis are the right ones, moved along by one: what belongs at i stands at i + by, cyclically. */
export interface ShiftedUnits extends OfParts {
  readonly kind: 'shifted-units';
  readonly axis: number;
  readonly by: 1 | -1;
}

/** All slices along one axis hold the numbers of one right slice, or the sum of all: one array was written to for each of them. */
export interface EqualRows extends OfParts {
  readonly kind: 'equal-rows';
  readonly axis: number;
  readonly row: 'first' | 'last' | 'sum';
}

/** Right, but for what is lost by rounding: to some decimals, or to single precision where no decimals are named. */
export interface Precision extends OfParts {
  readonly kind: 'precision';
  readonly decimals?: number;
}
