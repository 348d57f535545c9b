import type { Assignment } from '../contract/assignment.ts';
import type { LoadedRubric } from '../contract/rubric.ts';
import type { Submission } from '../contract/submission.ts';
import type { MarkedMutant } from './equivalent-mutants.ts';

/** An assignment with its rubric, and with submissions of which it is known what they must get. */
export interface Subject {
  readonly assignment: Assignment;
  readonly rubric: LoadedRubric;
  readonly samples: readonly KnownSubmission[];
  readonly starter: Submission;
  readonly equivalentMutants: readonly MarkedMutant[];
  /** The text that a guest runs. */
  readonly guestSource: string;
}

export interface KnownSubmission {
  readonly name: string;
  readonly kind: 'correct' | 'wrong';
  /** The criteria that lose points, and no others do. */
  readonly loses: readonly string[];
  readonly submission: Submission;
}
