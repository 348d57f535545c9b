import { UsageError } from '../graders/contract/grader-error.ts';
import { playBack } from '../graders/handout/play-back.ts';
import type { OpenedAssignment } from './assignments.ts';
import { readRecord } from './read-record.ts';

/** What a handout's grader has in the place of `assignments.ts`: one assignment, by its recorded answers. */
const { record, values } = readRecord(new URL('../record/', import.meta.url));

export const assignmentIds: readonly string[] = [record.id];

/** Errors: `UsageError` for another assignment than the recorded one, and for a seed that has no recorded answers. */
export async function openAssignment(id: string, seed = record.seed): Promise<OpenedAssignment> {
  if (id !== record.id) throw new UsageError(`"${id}" is no assignment of this handout; there is: ${record.id}`);
  if (seed !== record.seed)
    throw new UsageError(`a handout has the answers to its own cases only: leave --seed out, or give ${record.seed}`);
  return { assignment: playBack(record, values()), rubric: record.rubric };
}
