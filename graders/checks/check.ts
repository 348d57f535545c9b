import type { Derivative, Drawn } from '../contract/assignment.ts';
import type { Expected } from '../contract/expected.ts';
import type { Finding } from '../contract/finding.ts';
import type { Observation } from '../contract/observation.ts';
import type { Call } from '../contract/plan.ts';
import type { RubricCases } from '../contract/rubric.ts';
import type { Tolerance } from '../contract/tolerance.ts';
import type { ComparedPart, Curve } from '../contract/verdict.ts';

/**
 * One kind of question: which calls to make for drawn inputs, and how to judge what came back. Both halves are pure.
 * `Data` is plain data and carries all that judging needs, so that a plan can be recorded and judged elsewhere.
 */
export interface Check<Inputs extends Drawn, Data> {
  readonly name: string;
  /** The form of inputs that its families must draw. */
  readonly draws: Inputs['kind'];
  /** Whether judging takes the right answer to the first planned call, which `judge` is then given. */
  readonly wantsAnswer?: boolean;
  plan(inputs: Inputs, context: PlanContext): Planned<Data>;
  /** `observations[i]` belongs to the i-th planned call. */
  judge(data: Data, observations: readonly Observation[], expected?: Expected): Judgement;
}

export interface Planned<Data> {
  readonly calls: readonly Call[];
  readonly data: Data;
  /** The export that the case is about, where it is not that of the first call. */
  readonly export?: string;
}

export interface PlanContext {
  /** The criterion's id, which is the export's name where the drawn inputs name none. */
  readonly criterion: string;
  readonly tolerance: Tolerance;
  readonly cases: Pick<RubricCases, 'exponent'>;
  /** What the criterion's export is the derivative of, where it is one. */
  readonly derivative?: Derivative;
}

/** No finding: the case passes. */
export interface Judgement {
  readonly finding?: Finding;
  /** Largest error over its bound, where numbers were compared. */
  readonly margin?: number;
  /** What was compared, where an entry is beyond its bound. */
  readonly parts?: readonly ComparedPart[];
  /** Losses along the trainings that were observed. */
  readonly curves?: readonly Curve[];
}
