/** Work that goes on side by side, and work that is done while nothing else is under way. */
export class Turns {
  readonly #underWay = new Set<Promise<unknown>>();
  #alone: Promise<unknown> | undefined;

  /** Waits while something is done alone. */
  async together<T>(work: () => Promise<T>): Promise<T> {
    while (this.#alone) await this.#alone;
    const running = work();
    this.#underWay.add(running);
    try {
      return await running;
    } finally {
      this.#underWay.delete(running);
    }
  }

  /** Waits until nothing is under way, and keeps all else waiting. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    while (this.#alone) await this.#alone;
    const running = Promise.allSettled(this.#underWay).then(work);
    const done = running.then(
      () => undefined,
      () => undefined,
    );
    this.#alone = done;
    try {
      return await running;
    } finally {
      this.#alone = undefined;
    }
  }
}
