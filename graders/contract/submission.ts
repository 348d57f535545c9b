import type { Problem } from './problem.ts';

/** One source file of a submission; `path` is relative to the submission, with `/` on every system. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A student's work as data: what the load room could read, what it refused, and one hash for all of it. */
export interface Submission {
  readonly id: string;
  /** Sorted by path (code units), so that the same content is the same submission in every folder. */
  readonly files: readonly SourceFile[];
  /** `sha256:` over paths and contents. */
  readonly hash: string;
  /** Files that were refused (too large, a link, not UTF-8, ...). */
  readonly problems: readonly Problem[];
}
