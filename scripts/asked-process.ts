import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { GraderError, UsageError } from '../graders/contract/grader-error.ts';
import type { Answer, Question } from './grading-process.ts';

/** The longest report of coursework takes some tens of MiB to make. */
const heapMiB = 1024;

/** It ends its guests and goes; one that hangs is killed. */
const endMs = 2_000;

/** A grading process, which is asked one thing at a time. */
export class AskedProcess {
  readonly #child: ChildProcess;
  readonly #patienceMs: number;
  readonly #ended: Promise<Error>;

  /** It starts at once; one that is to grade gets ready before it is asked. Units: `patienceMs` in milliseconds, for one answer. */
  constructor(file: URL, patienceMs: number, opening?: Question) {
    this.#patienceMs = patienceMs;
    const execArgv = [`--max-old-space-size=${heapMiB}`];
    this.#child = fork(file, { serialization: 'advanced', execArgv, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    this.#ended = new Promise((resolve) => {
      this.#child.once('error', resolve);
      this.#child.once('exit', (status, signal) => resolve(new Error(`it ended with ${signal ?? `status ${status}`}`)));
    });
    if (opening) this.#send(opening);
  }

  /** Errors: `UsageError` and `GraderError` as the process tells them; `GraderError` when it dies over the question or gives no answer. */
  async ask(question: Question): Promise<Answer> {
    const answered = new Promise<Answer>((resolve) => this.#child.once('message', resolve));
    this.#send(question);
    const patience = new AbortController();
    try {
      const late = setTimeout(this.#patienceMs, undefined, { signal: patience.signal });
      const outcome = await Promise.race([answered, this.#ended, late]);
      if (outcome === undefined) throw new GraderError('a process of the grader gave no answer');
      if (outcome instanceof Error) throw new GraderError(`a process of the grader failed: ${outcome.message}`);
      if ('fault' in outcome) throw new (outcome.isUsage ? UsageError : GraderError)(outcome.fault);
      return outcome;
    } finally {
      patience.abort();
    }
  }

  /** Ends it with its guests. */
  async close(): Promise<void> {
    if (this.#child.connected) this.#child.disconnect();
    const patience = new AbortController();
    const late = setTimeout(endMs, undefined, { signal: patience.signal }).catch(() => undefined);
    await Promise.race([this.#ended, late]);
    patience.abort();
    this.#child.kill('SIGKILL');
  }

  /** To one that is gone nothing can be said; that it is gone is told to whoever asks. */
  #send(question: Question): void {
    if (this.#child.connected) this.#child.send(question, () => undefined);
  }
}
