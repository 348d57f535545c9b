import { access, constants, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { UsageError } from '../graders/contract/grader-error.ts';
import { handoutChanges } from './handout-changes.ts';
import { parseHandoutOptions } from './handout-options.ts';
import { runCommand } from './run-command.ts';
import { writeHandout } from './write-handout.ts';

/** `npm run handout`: the repository that students get, whole or not at all; or what a student's copy of it has changed. */
async function main(args: readonly string[]): Promise<number> {
  const options = parseHandoutOptions(args);
  if (!options) return 0;
  const { assignment, seed, place } = options;
  const typedIn = process.env.INIT_CWD ?? process.cwd();
  if ('check' in place) return check(assignment, seed, resolve(typedIn, place.check));
  const out = resolve(typedIn, place.out);
  await requireEmpty(out);
  await withFreshHandout(dirname(out), assignment, seed, async (fresh) => {
    // An empty folder stands in the way of a rename on Windows.
    await rm(out, { recursive: true, force: true });
    await rename(fresh, out);
  });
  process.stdout.write(`${assignment} is in ${relative(typedIn, out) || out}\n`);
  return 0;
}

async function check(assignment: string, seed: string | undefined, folder: string): Promise<number> {
  await readdir(folder).catch(() => {
    throw new UsageError(`--check ${folder}: there is no such folder`);
  });
  return withFreshHandout(tmpdir(), assignment, seed, async (fresh) => {
    const lines = await handoutChanges(fresh, folder);
    process.stdout.write(lines.length === 0 ? 'nothing was changed\n' : `${lines.join('\n')}\n`);
    return lines.length === 0 ? 0 : 1;
  });
}

/** In a folder of its own beside where it may go, since nothing is renamed from one disk to another. */
async function withFreshHandout<Result>(
  near: string,
  assignment: string,
  seed: string | undefined,
  use: (fresh: string) => Promise<Result>,
): Promise<Result> {
  const staging = await mkdtemp(join(near, '.nablagrade-handout-'));
  try {
    const fresh = join(staging, 'handout');
    await writeHandout(assignment, seed, fresh, join(staging, 'grader'));
    return await use(fresh);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function requireEmpty(out: string): Promise<void> {
  const inside = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new UsageError(`--out ${out}: it is no folder; name one that does not exist yet`);
  });
  if (inside.length > 0) throw new UsageError(`--out ${out}: it holds files already; name one that does not exist yet`);
  await access(dirname(out), constants.W_OK).catch(() => {
    throw new UsageError(`--out ${out}: its folder does not exist, or you may not write there`);
  });
}

runCommand(main);
