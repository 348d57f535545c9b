import { GraderError, UsageError } from '../contract/grader-error.ts';
import { isInstalled } from './jail.ts';

/**
 * What stands around a guest besides Node's own flags, its limits and its own user where there is one; the strongest first:
 * bubblewrap (no files, no network, no other processes), a network namespace of its own (no network), nothing more.
 */
export const sandboxLevels = ['bwrap', 'namespace', 'process'] as const;

export type SandboxLevel = (typeof sandboxLevels)[number];

/**
 * Knows at which level guests start on this machine: the strongest of those allowed that has not failed.
 *
 * Nothing is tried beforehand: a guest itself is the trial, since it says that it has started before it is given anything,
 * and the next level takes over when it does not. A level that has worked once is never left again, so that no load on
 * the machine weakens the sandbox of a later submission.
 * Errors: the constructor throws a `UsageError` when the tools of all levels allowed are missing.
 * Example: `startGuest(source, limits, new Sandbox(['bwrap']))`.
 */
export class Sandbox {
  #level: SandboxLevel;
  readonly #weaker: SandboxLevel[];
  #hasWorked = false;

  constructor(allowed: readonly SandboxLevel[] = sandboxLevels) {
    const [level, ...weaker] = allowed.filter(isInstalled);
    if (level === undefined) throw refusal(allowed, 'it is not installed');
    this.#level = level;
    this.#weaker = weaker;
  }

  get level(): SandboxLevel {
    return this.#level;
  }

  /** Notes that a guest has started at this level. */
  keep(level: SandboxLevel): void {
    this.#hasWorked ||= level === this.#level;
  }

  /**
   * Goes on with the next level after a guest did not start at this one.
   *
   * Errors: `UsageError` when a weaker level is not allowed, `GraderError` when there is none or this one has worked before.
   */
  weaken(from: SandboxLevel, reason: string): void {
    // Another guest has shown it before.
    if (from !== this.#level) return;
    const next = this.#hasWorked ? undefined : this.#weaker.shift();
    if (next !== undefined) this.#level = next;
    else if (from === 'process' || this.#hasWorked) throw notStarted(reason);
    else throw refusal([from], reason);
  }
}

/** A guest that could not be started, in one line. */
export function notStarted(reason: string): GraderError {
  return new GraderError(`the process for the student's code did not start: ${oneLine(reason)}`);
}

function refusal(levels: readonly SandboxLevel[], reason: string): UsageError {
  const names = levels.join(' or ');
  return new UsageError(`the sandbox ${names} does not work on this machine (${oneLine(reason)}): see SECURITY.md`);
}

/** What a program says on its way out may be a trace of many lines. */
function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ').slice(0, 300);
}
