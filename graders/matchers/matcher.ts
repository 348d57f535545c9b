/** What a matcher found, in the form that Jest's `expect.extend` wants. */
export interface Match {
  readonly pass: boolean;
  /** Said when the expectation fails: of a match that passed, after `.not`. */
  readonly message: () => string;
}
