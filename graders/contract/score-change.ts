/** What grading once more makes of one student's score, before lateness and decisions of the staff. Units: points. */
export interface ScoreChange {
  readonly id: string;
  readonly kind: ChangeKind;
  /** Absent without a report. */
  readonly before?: number;
  readonly after?: number;
  /** The criteria that are worth something else now, in the order of the rubric of today. */
  readonly criteria: readonly CriterionChange[];
}

/** `lost`: there was a report, and there is none now. `moved`: the same score, from other criteria. */
export type ChangeKind = 'lost' | 'lowered' | 'raised' | 'moved' | 'new' | 'same';

export interface CriterionChange {
  readonly id: string;
  /** Absent where the rubric did not have it. */
  readonly before?: number;
  readonly after?: number;
}
