import { GraderError } from '../graders/contract/grader-error.ts';
import { AskedProcess } from './asked-process.ts';
import type { Question } from './grading-process.ts';
import { gradingProcess } from './product.ts';

/** A hundred thousand students are a matter of a minute. */
const patienceMs = 60 * 60_000;

/**
 * `writeClassFiles` in a process of its own: plots, formulas and the texts of a large class take more memory than all of the grading,
 * and the process takes it away with it.
 *
 * Errors: those of `writeClassFiles`.
 */
export async function writeClassFilesApart(
  order: Omit<Extract<Question, { task: 'class' }>, 'task'>,
): Promise<readonly string[]> {
  const asked = new AskedProcess(gradingProcess, patienceMs);
  try {
    const answer = await asked.ask({ task: 'class', ...order });
    if (!('notes' in answer)) throw new GraderError('a process of the grader wrote no class');
    return answer.notes;
  } finally {
    await asked.close();
  }
}
