/** What decides, sum by sum, which of the right ways is taken. */
let stream: () => number = () => 0;
let expands = false;

/** Begins an answer, which takes all its chances from this stream of numbers in [0, 1). */
export function beginAnswer(next: () => number): void {
  stream = next;
  expands = happens(0.3);
}

/** Whether the present answer also multiplies sums out and takes products in another order; costly, so only some do. */
export function isExpanding(): boolean {
  return expands;
}

/** True with that probability. */
export function happens(probability: number): boolean {
  return stream() < probability;
}

/** A whole number below `count`. */
export function below(count: number): number {
  return Math.floor(stream() * count);
}

/** The result of one of these formulas. */
export function oneOf<Result>(...formulas: readonly (() => Result)[]): Result {
  return (formulas[below(formulas.length)] as () => Result)();
}

/** Runs something without any chance in it: it goes the same way each time. */
export function withoutChance<Result>(run: () => Result): Result {
  const before = stream;
  stream = () => 0;
  try {
    return run();
  } finally {
    stream = before;
  }
}
