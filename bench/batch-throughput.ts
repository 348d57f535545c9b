import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { medians } from './medians.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const sample = 'assignments/a6/samples/plain-loops';
const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
/** Two sizes, so that what a batch takes to begin, to get warm and to end is not counted: a class has hundreds. */
const [few, many] = [40, 160];

/** Prints how many submissions a batch grades while the same cores start Node, and what jest takes for the same checks. */
export async function printBatchThroughput(rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'batch-throughput-'));
  try {
    for (const count of [few, many]) {
      for (let i = 0; i < count; i++)
        cpSync(join(root, sample), join(folder, `${count}`, `s${i}`), { recursive: true });
    }
    const batch = (count: number) => async () => {
      const out = join(folder, 'out');
      rmSync(out, { recursive: true, force: true });
      mkdirSync(out);
      return timed(['dist/batch.js', 'a6', join(folder, `${count}`), '--out', out, '--quiet']);
    };
    const [short = Number.NaN, long = Number.NaN, bare = Number.NaN, swc = Number.NaN] = await medians(rounds, [
      batch(few),
      batch(many),
      () => nodeStarts(many),
      () => timed([...jest, '--config', 'bench/jest.swc.config.mjs']),
    ]);
    const each = (long - short) / (many - few);
    console.log(
      `\nA batch on ${availableParallelism()} cores, one correct a6 after the other; ${rounds} rounds, medians\n`,
    );
    console.log(
      `a submission ${each.toFixed(0)} ms, a start of node -e 0 on the same cores ${(bare / many).toFixed(0)} ms`,
    );
    console.log(`submissions a second / starts a second  ${(bare / many / each).toFixed(2)} (aim >= 0.8)`);
    console.log(`a submission / jest with @swc/jest      ${(each / swc).toFixed(2)} (aim <= 0.1)`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** As many as there are cores at a time. */
async function nodeStarts(count: number): Promise<number> {
  const begun = performance.now();
  let left = count;
  const startInTurn = async () => {
    while (left-- > 0) await once(spawn(process.execPath, ['-e', '0'], { stdio: 'pipe', env: {} }), 'close');
  };
  await Promise.all(Array.from({ length: availableParallelism() }, startInTurn));
  return performance.now() - begun;
}

async function timed(args: readonly string[]): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'ignore' });
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`${args.join(' ')} ended with status ${status}`);
  return performance.now() - begun;
}
