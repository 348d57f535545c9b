import type { ReportKey } from '../batch/report-store.ts';

/** A batch that looks for workers. Its id is the name of its jobs' queue. */
export interface QueueOrder {
  readonly id: string;
  /** Who wants it, for people. */
  readonly from: string;
  readonly key: ReportKey;
  /** Whether code may run in nothing less than the system's sandbox. */
  readonly requireSandbox: boolean;
}

/** A worker that looks for batches, and what it would grade with. */
export interface QueueOffer {
  readonly from: string;
  readonly version: string;
  /** By assignment, the hash of the rubric. */
  readonly rubrics: Readonly<Record<string, string>>;
  /** By order, why it was given up: the machine lacks something that no rubric tells of. */
  readonly givenUp: Readonly<Record<string, string>>;
}

/** Why an offer does not fit an order, as what the worker has; undefined when it fits. */
export function mismatchOf({ id, key }: QueueOrder, { version, rubrics, givenUp }: QueueOffer): string | undefined {
  const { assignment, grader } = key;
  if (version !== grader.version) return `grader ${version}`;
  const hash = rubrics[assignment];
  if (hash === undefined) return `no rubric of ${assignment}`;
  if (hash !== grader.rubricHash) return `rubric ${shortHash(hash)} of ${assignment}`;
  return givenUp[id] === undefined ? undefined : `a fault (${givenUp[id]})`;
}

/** What an order asks for, as people compare it. */
export function wantedBy({ key }: QueueOrder): string {
  return `grader ${key.grader.version} and rubric ${shortHash(key.grader.rubricHash)} of ${key.assignment}`;
}

function shortHash(hash: string): string {
  return hash.replace('sha256:', '').slice(0, 12);
}
