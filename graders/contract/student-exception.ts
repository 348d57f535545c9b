/** What the staff decided for one student. */
export interface StudentException {
  /** A later deadline: so many days after the rubric's, or a moment in ISO 8601 with an offset from UTC. */
  readonly extension?: { readonly days: number } | { readonly until: string };
  /** The assignment does not count for this student. */
  readonly excused?: boolean;
  /** A score in the place of the one that was earned, with the reason and who decided it. */
  readonly override?: { readonly score: number; readonly comment: string; readonly by: string };
  /** Why, and who decided it, for what is not an override. */
  readonly comment?: string;
  readonly by?: string;
}
