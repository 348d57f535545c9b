import { hostname } from 'node:os';
import type { Grader } from '../graders/batch/grade-batch.ts';
import type { ReportKey } from '../graders/batch/report-store.ts';
import type { BatchOptions } from './batch-options.ts';
import { GradingProcesses } from './grading-processes.ts';
import { gradingProcess } from './product.ts';

/** What grades a class: processes of this machine, or the workers of a queue. */
export interface ClassGrader extends Grader {
  readonly sandboxes: ReadonlySet<string>;
  /** Whoever still waits for an answer gets an error. */
  close(): Promise<void>;
}

/**
 * The grader that the options ask for. `say` gets a line when the queue is in the way.
 *
 * Errors: `UsageError` for a queue that cannot be reached.
 */
export async function openGrader(
  { queue, jobs, sandbox, requireSandbox = false }: BatchOptions,
  key: ReportKey,
  say: (line: string) => void,
): Promise<ClassGrader> {
  if (queue !== undefined) {
    const { QueueGrader } = await import('../graders/queue/queue-grader.ts');
    return QueueGrader.open(queue, { from: `${hostname()}, process ${process.pid}`, key, requireSandbox }, say);
  }
  const chosen = { requireSandbox, ...(sandbox ? { sandbox } : {}) };
  const options = { ...chosen, seed: key.seed, types: false, audience: 'staff' } as const;
  return new GradingProcesses(gradingProcess, { task: 'open', assignment: key.assignment, options }, jobs);
}
