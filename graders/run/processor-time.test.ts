import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { processorTime } from './processor-time.ts';

const isTold = process.platform === 'linux';

/** Starts a Node, behind a shell that waits for it, that works for this long and then waits. */
async function timeOfWork(workMs: number): Promise<number | undefined> {
  const code = `while (process.cpuUsage().user < ${workMs * 1000}); console.log('done'); setInterval(() => 0, 1000)`;
  const child = spawn('/bin/sh', ['-c', '"$1" -e "$2"; true', 'sh', process.execPath, code], { detached: true });
  await once(child.stdout, 'data');
  const taken = processorTime(child.pid as number);
  process.kill(-(child.pid as number), 'SIGKILL');
  return taken;
}

test('processor time: work counts, in the processes that a process has started too', async () => {
  const taken = await timeOfWork(200);
  expect(isTold ? (taken ?? 0) >= 190 : taken === undefined).toBe(true);
});

test('processor time: nothing is known of a process that is not there', () => {
  expect(processorTime(2 ** 30)).toBeUndefined();
});
