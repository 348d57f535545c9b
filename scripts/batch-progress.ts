import type { StudentRow } from '../graders/contract/class-result.ts';
import { ProgressBar } from './progress-bar.ts';

/** Lines of a log come at most so often, unless another tenth is done. Units: milliseconds. */
const lineEveryMs = 5_000;

/** Tells how far a batch has come: a bar on a terminal, a line now and then in a log. */
export class BatchProgress {
  readonly #begun = performance.now();
  readonly #bar = new ProgressBar();
  readonly #total: number;
  readonly #writeLine: (line: string) => void;
  #graded = 0;
  #failed = 0;
  #told = { at: performance.now(), tenth: 0 };

  constructor(total: number, writeLine: (line: string) => void) {
    this.#total = total;
    this.#writeLine = writeLine;
  }

  update({ state }: StudentRow, done: number, isReused: boolean): void {
    if (state === 'graded' && !isReused) this.#graded += 1;
    if (state === 'refused' || state === 'not-graded') this.#failed += 1;
    const now = performance.now();
    const rate = (this.#graded / (now - this.#begun)) * 1000;
    const failed = this.#failed > 0 ? `, ${this.#failed} failed` : '';
    if (process.stderr.isTTY) {
      this.#bar.update('grading', done, this.#total, `, ${rate.toFixed(1)} a second${failed}`);
      return;
    }
    const tenth = Math.floor((done / this.#total) * 10);
    if (tenth === this.#told.tenth && now - this.#told.at < lineEveryMs) return;
    this.#told = { at: now, tenth };
    const left = rate > 0 ? `, ${timeText((this.#total - done) / rate)} left` : '';
    this.#writeLine(`${done} of ${this.#total}, ${rate.toFixed(1)} a second${left}${failed}`);
  }

  stop(): void {
    this.#bar.stop();
  }
}

function timeText(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
