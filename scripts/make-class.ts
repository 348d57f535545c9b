import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../graders/contract/grader-error.ts';
import type { SourceFile } from '../graders/contract/submission.ts';
import { random } from '../graders/plan/random.ts';
import type { Mutant } from '../graders/validate/mutant.ts';
import { mutantsOf } from '../graders/validate/mutants-of.ts';
import type { KnownSubmission } from '../graders/validate/subject.ts';
import { assignmentIds } from './assignments.ts';
import { runCommand } from './run-command.ts';
import { validationSubject } from './validation-subject.ts';

/** `node dist/make-class.js COUNT OUT [ASSIGNMENT]`: a class to try things on, always the same one. */
runCommand(async ([count = '', out, assignment]) => {
  if (!/^[1-9]\d{0,5}$/.test(count) || out === undefined)
    throw new UsageError('node dist/make-class.js COUNT OUT [ASSIGNMENT]: COUNT submissions, as folders in OUT');
  if (assignment !== undefined) {
    await makeClass(assignment, Number(count), out);
    return 0;
  }
  for (const [i, id] of assignmentIds.entries()) {
    const share = Math.floor((Number(count) + i) / assignmentIds.length);
    await makeClass(id, share, join(out, id));
  }
  return 0;
});

/** Of three students one hands in a sample and two a correct one with a small mistake; one of twenty on the roster nothing. */
async function makeClass(assignment: string, count: number, out: string): Promise<void> {
  const { samples } = await validationSubject(assignment);
  const mutants = samples.filter(({ kind }) => kind === 'correct').flatMap((sample) => mutantsOf(sample));
  const draw = random('class', assignment, `${count}`, 'submissions', 0);
  const roster = ['id,name,email,section'];
  for (let number = 1; number <= count; number++) {
    const id = `s${String(number).padStart(String(count).length, '0')}`;
    const { submission } = pick<KnownSubmission | Mutant>(draw() < 1 / 3 ? samples : mutants, draw());
    write(join(out, id), submission.files);
    roster.push(`${id},Student ${number},${id}@example.org,${draw() < 0.5 ? 'A' : 'B'}`);
    if (number % 20 === 0) roster.push(`n${id},Student ${number} b,n${id}@example.org,A`);
  }
  writeFileSync(`${out}-roster.csv`, `${roster.join('\n')}\n`);
}

function pick<Item>(items: readonly Item[], drawn: number): Item {
  return items[Math.floor(drawn * items.length)] as Item;
}

function write(folder: string, files: readonly SourceFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
