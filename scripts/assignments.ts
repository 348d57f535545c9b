import type { Assignment } from '../graders/contract/assignment.ts';
import { UsageError } from '../graders/contract/grader-error.ts';
import type { Rubric } from '../graders/contract/rubric.ts';

/** An assignment, or how it follows from the rubric's networks. */
type AssignmentModule =
  | { readonly assignment: Assignment }
  | { readonly assignmentFor: (rubric: Rubric) => Assignment };

/** Loaded one at a time: a run needs only its own. */
const loaders: Readonly<Record<string, () => Promise<AssignmentModule>>> = {
  a1: () => import('../assignments/a1/assignment.ts'),
  a2: () => import('../assignments/a2/assignment.ts'),
  a3: () => import('../assignments/a3/assignment.ts'),
  a4: () => import('../assignments/a4/assignment.ts'),
  a5: () => import('../assignments/a5/assignment.ts'),
  a6: () => import('../assignments/a6/assignment.ts'),
  a7: () => import('../assignments/a7/assignment.ts'),
  a8: () => import('../assignments/a8/assignment.ts'),
};

export const assignmentIds: readonly string[] = Object.keys(loaders);

/** Errors: `UsageError` for an id that is none, with the ids there are. */
export async function loadAssignment(id: string, rubric: Rubric): Promise<Assignment> {
  const load = loaders[id];
  if (!load) throw new UsageError(`"${id}" is no assignment; there are: ${assignmentIds.join(', ')}`);
  const module = await load();
  return 'assignment' in module ? module.assignment : module.assignmentFor(rubric);
}
