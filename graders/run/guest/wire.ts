/**
 * What crosses between host and guest. One request goes in as JSON; frames come out, one JSON text a line.
 *
 * A value is written as JSON with these rules, so that nothing is lost and nothing can be mistaken for something else:
 * a finite number other than -0 is itself, any other number the string `n` + its name ('nNaN', 'n-0'); a string has `s`
 * before it; an array is an array; an object is `{"k":[key, value, key, value, ...]}`; what is no data is `a` + words.
 * Arguments are written by the host in the same way; there a function is `f` + its position in `Request.functions`, and
 * a copy of an earlier call's result is `r` + that call's position in the plan.
 */
export interface Request {
  /** The submission as one script; see `Program`. */
  readonly program: string;
  readonly entry: string;
  /** Names to look up on the entry module. */
  readonly exports: readonly string[];
  /** Function expressions, compiled before the submission. */
  readonly functions: readonly string[];
  readonly calls: readonly WireCall[];
  readonly operationsPerCall: number;
  readonly valuesPerResult: number;
  /** How often the operations of each export may still be used up before its other calls are skipped. */
  readonly stopsLeft: Readonly<Record<string, number>>;
}

export interface WireCall {
  /** Position in the plan. */
  readonly index: number;
  readonly export: string;
  /** The arguments as a written value, an array. */
  readonly arguments: string;
  readonly watch: boolean;
  /** Whether a later call is made with this one's result. */
  readonly keep: boolean;
}

/** What the script of a submission evaluates to: its modules, which count operations in variables that only they share. */
export type Program = (exhausted: () => never) => {
  readonly modules: Readonly<Record<string, ModuleFunction>>;
  /** Sets the count and the place to 0, and the highest count. */
  readonly begin: (operations: number) => void;
  readonly count: () => number;
  /** Number of the last loop turn's or function entry's place, from 1; 0 before the first. */
  readonly site: () => number;
};

export type ModuleFunction = (
  module: { exports: unknown },
  exports: unknown,
  require: (path: unknown) => unknown,
) => void;

/** Why a value could not be written. */
export type UnreadableReason = 'too-many-values' | 'too-deep' | 'too-much-text' | 'unreadable-property';

/** Containers inside one another. */
export const DEPTH_LIMIT = 16;

/** UTF-16 units of strings and keys in one value: what a readable report could show, and more. */
export const TEXT_LIMIT = 64 * 1024;

/** UTF-16 units of an error's message. */
export const MESSAGE_LIMIT = 400;

/** UTF-16 units of console text in one submission. */
export const CONSOLE_LIMIT = 4_000;
