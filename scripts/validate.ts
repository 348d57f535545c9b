import { fileURLToPath } from 'node:url';
import { writeWhole } from '../graders/batch/write-whole.ts';
import { UsageError } from '../graders/contract/grader-error.ts';
import { mutantTable } from '../graders/validate/mutant-table.ts';
import type { Step } from '../graders/validate/step.ts';
import type { Subject } from '../graders/validate/subject.ts';
import { validateAssignment } from '../graders/validate/validate-assignment.ts';
import { assignmentIds } from './assignments.ts';
import { ProgressBar } from './progress-bar.ts';
import { runCommand } from './run-command.ts';
import { stepLines } from './step-lines.ts';
import { parseValidateOptions, type ValidateOptions } from './validate-options.ts';
import { validationSubject } from './validation-subject.ts';

const intro = `# The mutants

Correct samples with one small mistake put into each, and what became of them with the public seed; \`npm run validate -- --write\`
writes this page. A mutant is killed when it loses points. One that is as right as its sample is equivalent, and stands with the
reason in its assignment's \`equivalent-mutants.yaml\`. One that survives shows a gap in the rubric's cases.`;

/** `npm run validate`: tests the rubrics before a student is graded by them. */
runCommand(async (args) => {
  const options = parseValidateOptions(args, assignmentIds);
  return !options || (await validate(options)) ? 0 : 1;
});

async function validate({ assignments, seeds, mutants, jobs, write }: ValidateOptions): Promise<boolean> {
  const bar = new ProgressBar();
  const tables: string[] = [];
  let isWell = true;
  const tell = (step: Step) => {
    bar.stop();
    console.log(stepLines(step).join('\n'));
    isWell &&= step.mistakes.length === 0;
  };
  for (const id of assignments) {
    console.log(id);
    const subject = await subjectOf(id, tell);
    if (!subject) continue;
    const others = Array.from({ length: seeds - 1 }, (_, i) => `seed ${i + 2}`);
    const tried = await validateAssignment(subject, {
      seeds: [subject.rubric.rubric.seed, ...others],
      mutants,
      jobs,
      onProgress: (step, done, total) => bar.update(`${id} ${step}`, done, total),
      onStep: tell,
    });
    if (mutants > 0) tables.push(mutantTable(id, tried));
  }
  if (tables.length > 0) console.log(`\n${tables.join('\n\n')}`);
  if (write) {
    const file = fileURLToPath(new URL('../docs/mutants.md', import.meta.url));
    await writeWhole(file, `${[intro, ...tables].join('\n\n')}\n`);
  }
  return isWell;
}

/** A rubric that cannot be read is something to mend, too, and the others can still be looked at. */
async function subjectOf(id: string, tell: (step: Step) => void): Promise<Subject | undefined> {
  try {
    return await validationSubject(id);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    tell({ title: 'rubric', summary: 'it cannot be read', mistakes: error.message.split('\n'), notes: [] });
    return undefined;
  }
}
