/** What one step of a validation found. */
export interface Step {
  readonly title: string;
  /** What was looked at, in a few words. */
  readonly summary: string;
  /** What must be mended: the step passes when there is nothing. */
  readonly mistakes: readonly string[];
  /** What a person should look at, and may leave as it is. */
  readonly notes: readonly string[];
}

/** Told after each piece of work of a step. */
export type OnProgress = (title: string, done: number, total: number) => void;
