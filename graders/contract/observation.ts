import type { Value } from './value.ts';

/** What was seen of one call, never what it is worth: the guest sends observations, the host makes verdicts. */
export type Observation = Returned | Threw | Unreadable | Stopped | Missing | NotRun;

export interface Returned {
  readonly outcome: 'returned';
  readonly value: Value;
  /** Loop turns and function entries of the student's code during this call. */
  readonly operations: number;
  /** The arguments after the call, for calls planned with `watch`. */
  readonly argumentsAfter?: readonly Value[];
  /** The same result read again after all calls of this guest, for calls planned with `watch`. */
  readonly valueLater?: Value;
  /** How often each argument that is a function was called, by the argument's position, for calls that hand over functions. */
  readonly functionCalls?: Readonly<Record<number, number>>;
}

export interface Threw {
  readonly outcome: 'threw';
  readonly error: ThrownError;
  readonly operations: number;
}

export interface ThrownError {
  /** Whether it is an `Error` object; a thrown string or number is none. */
  readonly isError: boolean;
  /** 'TypeError', or for what is no Error its kind ('a string'). Hostile text. */
  readonly name: string;
  /** Hostile text, at most 400 characters. */
  readonly message: string;
  /** The last loop turn or function entry before the throw, where the source is known. */
  readonly near?: SourcePlace;
}

export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  /** Name of the enclosing function, where it has one. */
  readonly functionName?: string;
}

/** It returned, but what it returned is over the reader's budget. */
export interface Unreadable {
  readonly outcome: 'unreadable';
  readonly reason: 'too-many-values' | 'too-deep' | 'too-much-text' | 'unreadable-property';
  readonly limit: number;
}

/** It was ended by a limit, or took the guest down with it. */
export interface Stopped {
  readonly outcome: 'stopped';
  readonly limit: 'operations' | 'wall-clock' | 'memory' | 'output' | 'crash';
  /** The limit in its own unit: operations, milliseconds, MiB, bytes; absent for 'crash'. */
  readonly amount?: number;
  readonly near?: SourcePlace;
}

export interface Missing {
  readonly outcome: 'missing';
  /** What stands there instead of a function, if anything: 'a number'. */
  readonly found?: string;
}

/** Never tried: the module did not load, or the submission's budget was used up by earlier calls. */
export interface NotRun {
  readonly outcome: 'not-run';
  readonly reason: 'module-did-not-load' | 'budget-used-up' | 'no-earlier-result';
}

/** What the guest said about the module itself, before any call. */
export type ModuleOutcome =
  | { readonly outcome: 'loaded'; readonly exports: Readonly<Record<string, ExportKind>> }
  | { readonly outcome: 'did-not-compile' } // the problems say where
  | { readonly outcome: 'threw'; readonly error: ThrownError }
  | { readonly outcome: 'stopped'; readonly limit: Stopped['limit']; readonly amount?: number };

/** Of one contract export: whether it is a function, and its `length`; otherwise what it is. */
export type ExportKind =
  | { readonly kind: 'function'; readonly length: number }
  | { readonly kind: 'absent' }
  | { readonly kind: 'other'; readonly what: string };

/** All that came back for one plan. `calls[i]` belongs to `plan.calls[i]`. */
export interface Observations {
  readonly module: ModuleOutcome;
  readonly calls: readonly Observation[];
  /** What the student's code wrote to `console`, capped. Hostile text. */
  readonly console: string;
}
