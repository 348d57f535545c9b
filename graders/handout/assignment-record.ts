import type { ExportSignature, Path } from '../contract/assignment.ts';
import type { LoadedRubric } from '../contract/rubric.ts';

/**
 * All that grading with one seed may ask of an assignment, with the answers and without the code that worked them out: what a
 * handout's grader judges by.
 *
 * Units: every position is one in `RecordedValues.texts`.
 */
export interface AssignmentRecord {
  readonly id: string;
  readonly file: string;
  readonly exports: readonly ExportSignature[];
  /** With the hash of the course's file, and without what it hides from students. */
  readonly rubric: LoadedRubric;
  readonly seed: string;
  /** The inputs drawn for each criterion and family, from case 0 on. */
  readonly families: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
  readonly small: Readonly<Record<string, readonly number[]>>;
  readonly oracle: RecordedOracle;
  readonly misconceptions: Readonly<Record<string, RecordedOracle>>;
  readonly derivatives: Readonly<Record<string, RecordedDerivative>>;
}

/** For each export and each hash of arguments where the answer lies; a call that is not there has none. */
export type RecordedOracle = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface RecordedDerivative {
  readonly of: string;
  readonly value?: Path;
  readonly changesWith: readonly number[];
  /** By the hash of the arguments, as are the others. */
  readonly parts: Readonly<Record<string, number>>;
  readonly argumentsOf?: Readonly<Record<string, number>>;
  readonly firstStep?: Readonly<Record<string, number>>;
}

/** Plain data written once however often it occurs: JSON texts, in which long lists of numbers are places in one row of float64s. */
export interface RecordedValues {
  readonly texts: readonly string[];
  /** Little-endian float64s. */
  readonly numbers: Uint8Array;
}
