import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RedisServer } from '../graders/queue/testing/redis-server.ts';
import { runBatch } from '../scripts/run-batch.ts';
import { medians } from './medians.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const jobs = availableParallelism();
/** Submissions of a batch; what is done while its processes still start is not timed. */
const [size, warmUp] = [16 * jobs, 3 * jobs];

/** Prints what a large class costs in memory, and what a second worker brings, as ratios of one run. */
export async function printBatchCosts(rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nablagrade-bench-'));
  try {
    const classFolder = join(folder, 'class');
    for (let i = 0; i < size; i++)
      cpSync(join(root, 'assignments/a6/samples/plain-loops'), join(classFolder, `s${i}`), { recursive: true });
    printMemory();
    await printWorkers(rounds, classFolder, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In processes of their own, as what memory a process has once taken it keeps. */
function printMemory(): void {
  const [few = Number.NaN, many = Number.NaN] = [100, 10_000].map((count) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/batch-memory.js', String(count)], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`batch-memory ended with status ${status}:\n${stderr}`);
    return Number(stdout);
  });
  const numbers = `${(few / 1024).toFixed(0)} and ${(many / 1024).toFixed(0)} MiB`;
  console.log(
    `\nmemory of the host at 10,000 submissions / at 100, with a grader that answers at once ${(many / few).toFixed(2)} (aim <= 1.2; ${numbers})`,
  );
}

async function printWorkers(rounds: number, classFolder: string, folder: string): Promise<void> {
  const redis = await RedisServer.begin();
  try {
    const timeWith = (workers: number) => async () => {
      const children = Array.from({ length: workers }, () =>
        spawn(process.execPath, ['dist/worker.js', '--queue', redis.url, '--jobs', '1'], {
          cwd: root,
          stdio: 'ignore',
        }),
      );
      try {
        return await timeOfBatch(classFolder, join(folder, 'out'), redis.url);
      } finally {
        for (const child of children) child.kill('SIGKILL');
      }
    };
    const [one = Number.NaN, two = Number.NaN] = await medians(rounds, [timeWith(1), timeWith(2)]);
    const aim =
      jobs > 2 ? '(aim >= 1.8)' : '(aim >= 1.8 where there are cores for them, the batch and Redis; here all share 2)';
    console.log(`two workers with a job each / one, submissions a second ${(one / two).toFixed(2)} ${aim}`);
  } finally {
    await redis.end();
  }
}

/** Of each submission once everything runs. Units: milliseconds. */
async function timeOfBatch(classFolder: string, out: string, queue?: string): Promise<number> {
  let warmAt = Number.NaN;
  const options = { assignment: 'a6', folder: classFolder, out, jobs, fresh: true, quiet: true, similarity: false };
  await runBatch({ ...options, ...(queue === undefined ? {} : { queue }) }, root, new AbortController().signal, {
    onBegin: () => undefined,
    onTrouble: () => undefined,
    onDone: ({ state }, done) => {
      if (state !== 'graded') throw new Error('the sample was not graded');
      if (done === warmUp) warmAt = performance.now();
      if (done === size) warmAt = (performance.now() - warmAt) / (size - warmUp);
    },
  });
  return warmAt;
}
