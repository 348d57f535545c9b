import { processorTime } from './processor-time.ts';

/** The part of its waiting that a process is charged for in any case, so that one that does nothing ends too. */
const IDLE_SHARE = 0.1;

/**
 * Says what to charge a process for each step of the clock.
 *
 * Where it can be known, that is its processor time: on a machine that is busy with other things, code that is right must
 * not run out of time. Elsewhere it is the whole step. Units: milliseconds.
 */
export class TimeMeter {
  readonly #pid: number | undefined;
  readonly #stepMs: number;
  #usedMs = 0;

  constructor(pid: number | undefined, stepMs: number) {
    this.#pid = pid;
    this.#stepMs = stepMs;
  }

  /** What the step that ends now costs. */
  step(): number {
    const usedMs = this.#pid === undefined ? undefined : processorTime(this.#pid);
    if (usedMs === undefined) return this.#stepMs;
    const spentMs = usedMs - this.#usedMs;
    this.#usedMs = usedMs;
    return Math.max(spentMs, IDLE_SHARE * this.#stepMs);
  }
}
