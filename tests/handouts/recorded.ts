import { playBack } from '../../graders/handout/play-back.ts';
import { recordAssignment } from '../../graders/handout/record-assignment.ts';
import type { OpenedAssignment } from '../../scripts/assignments.ts';

/** An assignment as a handout has it: nothing of it is left but texts and bytes. */
export function recorded({ assignment, rubric }: OpenedAssignment): OpenedAssignment {
  const { record, values } = recordAssignment(assignment, rubric, rubric.rubric.seed);
  const copied = JSON.parse(JSON.stringify(record));
  const texts = values.texts.join('\n').split('\n');
  return { assignment: playBack(copied, { texts, numbers: values.numbers }), rubric: copied.rubric };
}
