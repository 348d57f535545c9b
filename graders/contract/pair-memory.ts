/** What was worked out for two objects, for as long as somebody holds both of them. */
export class PairMemory<First extends object, Second extends object, Result> {
  readonly #known = new WeakMap<First, WeakMap<Second, Result>>();

  /** `work` must depend on nothing that changes while the two stay the same. */
  of(first: First, second: Second, work: () => Result): Result {
    const ofFirst = this.#known.get(first) ?? new WeakMap<Second, Result>();
    this.#known.set(first, ofFirst);
    const known = ofFirst.get(second);
    if (known !== undefined) return known;
    const result = work();
    ofFirst.set(second, result);
    return result;
  }
}
