import type { Assignment } from '../graders/contract/assignment.ts';
import { UsageError } from '../graders/contract/grader-error.ts';
import type { LoadedRubric, Rubric } from '../graders/contract/rubric.ts';
import type { TestBed } from '../graders/grade-student-tests.ts';
import { rubricIds, rubricOf } from './product.ts';
import { loadTestBed } from './test-bed.ts';

/** An assignment, or how it follows from the rubric's networks. */
type AssignmentModule =
  | { readonly assignment: Assignment }
  | { readonly assignmentFor: (rubric: Rubric) => Assignment };

/** What grading takes. */
export interface OpenedAssignment {
  readonly assignment: Assignment;
  readonly rubric: LoadedRubric;
  /** What students' tests are tried on, where the rubric grades them; absent in a handout, which holds no samples. */
  readonly testBed?: () => Promise<TestBed>;
}

/** Whatever has a rubric, shorter ids first: a8 comes before a10. Intl sorts numbers too, and is slow to load. */
export const assignmentIds: readonly string[] = rubricIds().sort((a, b) => a.length - b.length || (a < b ? -1 : 1));

/** Errors: `UsageError` for an id that is none, with the ids there are, and for an assignment that has not been built. */
export async function loadAssignment(id: string, rubric: Rubric): Promise<Assignment> {
  if (!assignmentIds.includes(id))
    throw new UsageError(`"${id}" is no assignment; there are: ${assignmentIds.join(', ')}`);
  const module = await moduleOf(id);
  return 'assignment' in module ? module.assignment : module.assignmentFor(rubric);
}

/** Loaded one at a time: a run needs only its own. The build finds the files that this path may mean. */
async function moduleOf(id: string): Promise<AssignmentModule> {
  try {
    return await import(`../assignments/${id}/assignment.ts`);
  } catch (error) {
    const { message } = error as Error;
    throw new UsageError(
      `assignments/${id}/assignment.ts cannot be loaded (${message}); after a change: npm run build`,
    );
  }
}

/**
 * An assignment for the commands that grade. A handout's grader has `handout-assignments.ts` in this file's place.
 *
 * Errors: `UsageError` for an id that is none, and for a rubric that is not as it should be.
 */
export async function openAssignment(id: string, _seed?: string): Promise<OpenedAssignment> {
  const rubric = await rubricOf(id);
  const assignment = await loadAssignment(id, rubric.rubric);
  const { studentTests } = rubric.rubric;
  return { assignment, rubric, ...(studentTests ? { testBed: () => loadTestBed(assignment, studentTests) } : {}) };
}
