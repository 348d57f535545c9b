import type { Tolerance } from './tolerance.ts';

/** `rubrics/ID.yaml` once it is parsed and checked: policy, free of code. */
export interface Rubric {
  readonly assignment: string;
  readonly title: string;
  /** Sum of the criteria's points. */
  readonly total: number;
  /** The seed of the cases that students see. */
  readonly seed: string;
  /** The networks of an assignment that is about networks of any shape, by the names that its functions carry. */
  readonly architecture?: Readonly<Record<string, Network>>;
  /** What one call may use, where it is more than is usual. */
  readonly limits?: { readonly operationsPerCall: number; readonly because: string };
  readonly criteria: readonly RubricCriterion[];
}

/** A network with a bias in every layer, and what it must learn. */
export interface Network {
  /** The activations of the hidden layers, the first one first. */
  readonly hidden: readonly ('sigmoid' | 'relu')[];
  readonly output: 'linear' | 'softmax';
  readonly loss: 'mean-squared-error' | 'cross-entropy';
  readonly learns: Learning;
}

/** One restart for each step size, of which one must succeed. */
export interface Learning {
  /** Inputs, hidden units of each layer, outputs. */
  readonly widths: readonly number[];
  readonly alphas: readonly number[];
  readonly steps: number;
  /** The share of points that must get their right label, at most 1. */
  readonly accuracy: number;
}

export interface RubricCriterion {
  readonly id: string;
  /** May hold LaTeX between dollars. */
  readonly title: string;
  readonly points: number;
  readonly cases: readonly RubricCases[];
  readonly tolerance?: RubricTolerance;
  /** Criteria to mend first when this one fails as well; each is still judged on its own inputs. */
  readonly dependsOn?: readonly string[];
  /** A sentence for the student whose work loses points here. */
  readonly hint?: string;
}

/** Some cases of one family, judged by one check, and worth some of the criterion's points. */
export interface RubricCases {
  readonly check: string;
  readonly family: string;
  readonly count: number;
  readonly points: number;
  /** `all` (default): the points are earned when every case passes; `proportional`: in proportion to those that pass. */
  readonly credit?: 'all' | 'proportional';
  /** For the check `growth`: operations may grow like this power of the work. */
  readonly exponent?: number;
}

export type ToleranceName = 'exact' | 'float64' | 'float32' | 'loose';

/** A name, or a wider choice together with the reason for it. */
export type RubricTolerance =
  | ToleranceName
  | ({ readonly because: string } & (Partial<Tolerance> | { readonly name: ToleranceName }));

/** A rubric with the hash of the text that it was read from. */
export interface LoadedRubric {
  readonly rubric: Rubric;
  /** `sha256:` over the file's text. */
  readonly hash: string;
}
