import cliProgress from 'cli-progress';

/** How far a command has come: a bar on a terminal, and nothing elsewhere. */
export class ProgressBar {
  readonly #bar = new cliProgress.SingleBar(
    // A cursor that is hidden, or a line that does not wrap, would stay so after an interrupt.
    { format: '{title} {bar} {value}/{total} {eta_formatted}{note}', clearOnComplete: true, linewrap: true },
    cliProgress.Presets.shades_classic,
  );
  #title = '';

  /** `note` stands behind the time that is left. */
  update(title: string, done: number, total: number, note = ''): void {
    if (!process.stderr.isTTY) return;
    if (title !== this.#title) {
      this.stop();
      this.#bar.start(total, 0, { title, note });
      this.#title = title;
    }
    this.#bar.update(done, { note });
  }

  /** Takes the bar away, so that lines can be printed in its place. */
  stop(): void {
    if (this.#title !== '') this.#bar.stop();
    this.#title = '';
  }
}
