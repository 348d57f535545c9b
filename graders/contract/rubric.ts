import type { Audience, Disclosure } from './disclosure.ts';
import type { Tolerance } from './tolerance.ts';

/** `rubrics/ID.yaml` once it is parsed and checked: policy, free of code. */
export interface Rubric {
  readonly assignment: string;
  readonly title: string;
  /** Sum of the criteria's points. */
  readonly total: number;
  /** The seed of the cases that students see. */
  readonly seed: string;
  /** Whom reports are for when the command does not say; students when absent. */
  readonly audience?: Audience;
  /** Whether hidden criteria are shown in full by now. */
  readonly released?: boolean;
  /** What handing in late costs; nothing when absent. */
  readonly late?: LatePolicy;
  /** The networks of an assignment that is about networks of any shape, by the names that its functions carry. */
  readonly architecture?: Readonly<Record<string, Network>>;
  /** What one call may use, where it is more than is usual. */
  readonly limits?: { readonly operationsPerCall: number; readonly because: string };
  /** Whether every call is made once more, in reversed order, and must give the same result. */
  readonly callTwice?: boolean;
  /** Wrong formulas of the assignment's library, by their names there. */
  readonly misconceptions?: Readonly<Record<string, RubricMisconception>>;
  readonly criteria: readonly RubricCriterion[];
  /** Extra credit for the student's own tests; it is no part of the total, and nothing where no tests are handed in. */
  readonly studentTests?: RubricStudentTests;
}

/** Tests are worth what they catch: they must pass on right work, and earn the share of wrong work that they fail on. */
export interface RubricStudentTests {
  /** May hold LaTeX between dollars. */
  readonly title: string;
  readonly points: number;
  /** Names of samples of the assignment that lose nothing. */
  readonly correct: readonly string[];
  /** Names of samples with a mistake that tests should notice. */
  readonly wrong: readonly string[];
}

/**
 * What handing in late costs. A day is 24 hours, and one that has begun counts.
 *
 * Units: percents are of the points that the rubric gives in all, as Canvas counts them.
 */
export interface LatePolicy {
  /** ISO 8601 with an offset from UTC. */
  readonly due: string;
  /** So much later is still in time, and the days are counted from there. */
  readonly graceMinutes?: number;
  readonly percentPerDay: number;
  /** Late days that cost nothing, for a student whose own budget the roster does not tell. */
  readonly freeDays?: number;
  /** Later than this many days, those of the budget included, lateness takes all that it may. */
  readonly maxDays?: number;
  /** Lateness takes nothing below this share; 0 when absent. */
  readonly floorPercent?: number;
}

export interface RubricMisconception {
  /** A sentence that helps whoever made this mistake; may hold LaTeX between dollars. */
  readonly says: string;
  /** The criteria that lose points by it, and no others do. */
  readonly caughtBy: readonly string[];
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
  /** The share of lost points that a right derivative of the student's own, wrong function earns; half when absent. */
  readonly followThrough?: number;
  /** Criteria to mend first when this one fails as well; each is still judged on its own inputs. */
  readonly dependsOn?: readonly string[];
  /** A sentence for the student whose work loses points here. */
  readonly hint?: string;
  /** What students are shown of it; all when absent. */
  readonly disclosure?: Disclosure;
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
