import type { Stopped, ThrownError } from './observation.ts';

/** Something wrong with a file of the submission, at the place where the student looks. */
export interface Problem {
  readonly file: string;
  /** From 1; 1 where the whole file is meant. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly severity: 'error' | 'warning';
  readonly fact: ProblemFact;
}

export type ProblemFact =
  | { readonly kind: 'unreadable-file'; readonly reason: UnreadableReason; readonly limit?: number }
  | { readonly kind: 'no-entry-file'; readonly found: readonly string[] }
  | { readonly kind: 'syntax-error'; readonly text: string }
  | { readonly kind: 'forbidden-import'; readonly specifier: string }
  | { readonly kind: 'missing-file'; readonly specifier: string }
  | { readonly kind: 'missing-export'; readonly name: string; readonly similar?: string }
  | { readonly kind: 'not-a-function'; readonly name: string; readonly what: string }
  | { readonly kind: 'arity'; readonly name: string; readonly takes: string; readonly given: number }
  | { readonly kind: 'threw-on-loading'; readonly error: ThrownError }
  | { readonly kind: 'stopped-on-loading'; readonly observation: Stopped }
  | { readonly kind: 'type-error'; readonly text: string }
  | { readonly kind: 'types-not-checked'; readonly limitMs: number };

export type UnreadableReason =
  | 'too-large' // one file
  | 'too-many' // files in all
  | 'too-large-in-all'
  | 'too-deep'
  | 'a-link'
  | 'not-a-regular-file'
  | 'not-utf-8'
  | 'a-nul-byte'
  | 'a-bad-name'
  | 'a-case-clash'
  | 'no-permission'
  | 'leads-out' // this and the following: in an archive
  | 'twice'
  | 'encrypted'
  | 'packed-otherwise'
  | 'damaged'
  | 'no-archive'
  | 'an-archive-too-large';
