/** A fault of the grader or of its surroundings, never of a student: it ends the run, and no score is given. */
export class GraderError extends Error {
  override readonly name: string = 'GraderError';
}

/** The caller asked for something that cannot be done (a wrong path, option or rubric): one line that says how to mend it. */
export class UsageError extends GraderError {
  override readonly name = 'UsageError';
}
