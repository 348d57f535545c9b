import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { medians } from './medians.ts';

/** Nobody saves faster; meanwhile the next guest starts. */
const betweenSavesMs = 1_000;

const root = fileURLToPath(new URL('../', import.meta.url));

/** Prints how long a student who saves a file waits for the last line of the new report. */
export async function printWatchLatency(rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'watch-latency-'));
  cpSync(join(root, 'assignments/a6/samples/plain-loops'), folder, { recursive: true });
  const file = join(folder, 'linear-net.ts');
  const text = readFileSync(file, 'utf8');
  const child = spawn(process.execPath, ['dist/grade.js', 'a6', folder, '--watch'], { cwd: root });
  try {
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    await redrawn(lines);
    let saves = 0;
    const [ms = Number.NaN] = await medians(rounds, [
      async () => {
        saves += 1;
        await setTimeout(betweenSavesMs);
        const begun = performance.now();
        writeFileSync(file, `${text}// ${saves}\n`);
        await redrawn(lines);
        return performance.now() - begun;
      },
    ]);
    console.log(`\n--watch, from a save to the new report ${ms.toFixed(0)} ms (aim <= 500)`);
  } finally {
    child.kill('SIGINT');
    rmSync(folder, { recursive: true });
  }
}

async function redrawn(lines: AsyncIterator<string>): Promise<void> {
  for (;;) {
    const { value, done } = await lines.next();
    if (done) throw new Error('--watch ended by itself');
    if (value.includes('Ctrl-C ends')) return;
  }
}
