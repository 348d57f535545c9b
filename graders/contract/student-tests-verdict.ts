import type { Problem } from './problem.ts';

/** What a student's tests are worth, as facts; versions of the work are called by their numbers in the rubric, from 1. */
export interface StudentTestsVerdict {
  /** Right versions of the work. */
  readonly correct: number;
  /** Wrong versions, and those that the tests notice; none where a complaint stands. */
  readonly wrong: number;
  readonly caught: readonly number[];
  /** Why the tests earn nothing. */
  readonly complaint?: TestsComplaint;
}

/** What happened on right work. Names and messages of tests could hold what right work returned, and are not told. */
export type TestsComplaint =
  | { readonly kind: 'does-not-compile'; readonly problem: Problem }
  | { readonly kind: 'does-not-load'; readonly version: number }
  | { readonly kind: 'no-tests' }
  /** The position of the first test that does not pass, from 1, of all tests of the file. */
  | { readonly kind: 'fails'; readonly version: number; readonly test: number; readonly tests: number };
