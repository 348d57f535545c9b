import type { Submission } from '../contract/submission.ts';

/** A correct sample with one small mistake in it. */
export interface Mutant {
  readonly sample: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly operator: MutationOperator;
  /** What was changed, and into what. */
  readonly before: string;
  readonly after: string;
  /** The whole lines that the change touches, before and after it, with single spaces: they know the mutant again. */
  readonly lineBefore: string;
  readonly lineAfter: string;
  /** From 1: which of the places in this file where the same lines are changed in the same way. */
  readonly nth: number;
  readonly submission: Submission;
}

/** The kinds of change, in the order of the table. */
export const mutationOperators = [
  'arithmetic',
  'comparison',
  'logic',
  'dropped term',
  'negation',
  'constant',
  'loop bound',
  'indices',
  'arguments',
  'condition',
  'statement',
  'function',
  'copy',
] as const;

export type MutationOperator = (typeof mutationOperators)[number];
