import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { GraderError } from '../graders/contract/grader-error.ts';
import { parseNewOptions } from './new-options.ts';
import { runCommand } from './run-command.ts';
import { type Scaffold, scaffoldAssignment } from './scaffold-assignment.ts';

runCommand(newAssignment);

/** `npm run new`: an assignment that can be graded and validated at once. */
async function newAssignment(args: readonly string[]): Promise<number> {
  const options = parseNewOptions(args);
  if (!options) return 0;
  const root = process.cwd();
  const scaffold = await scaffoldAssignment(root, options);
  await buildOrTakeBack(root, scaffold);
  process.stdout.write(`${report(options.id, scaffold)}\n`);
  return 0;
}

/** The commands know an assignment once it has been built. */
async function buildOrTakeBack(root: string, { folder, rubric }: Scaffold): Promise<void> {
  const build = spawn(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
  const [status] = await once(build, 'exit');
  if (status === 0) return;
  await rm(join(root, rubric), { force: true });
  await rm(join(root, folder), { recursive: true, force: true });
  throw new GraderError('nothing was made, for the repository does not build; mend what the lines above name');
}

function report(id: string, { folder, rubric, file }: Scaffold): string {
  return `${folder}/ and ${rubric} are made. Students hand in ${file}.

It works as it is, with two small functions in the place of yours:

  npm run grade -- ${id} ${folder}/samples/forgets-factor-two
  npm run validate -- ${id}

Run npm run build after a change to TypeScript; a rubric needs none.
docs/writing-an-assignment.md leads on from here.`;
}
