import type { ModuleOutcome, NotRun, Stopped, Threw, Unreadable } from './observation.ts';
import type { Problem } from './problem.ts';

/** What was seen of one test file beside one module: observations, of which the test file decides freely. */
export interface TestRun {
  /** Whether the test file, and with it the module, was loaded. */
  readonly module: ModuleOutcome;
  /** Empty if and only if it compiles. */
  readonly problems: readonly Problem[];
  /** In the order of the file. */
  readonly tests: readonly TestResult[];
  /** What was written to `console`, capped. Hostile text. */
  readonly console: string;
}

export interface TestResult {
  /** Hostile text. */
  readonly name: string;
  readonly ending: TestEnding;
}

export type TestEnding =
  | { readonly outcome: 'passed' }
  /** The message is hostile text. */
  | { readonly outcome: 'failed'; readonly message: string }
  | Threw
  | Unreadable
  | Stopped
  | NotRun;
