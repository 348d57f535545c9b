import { expect, test } from '@jest/globals';
import { residentMiB } from './resident-memory.ts';

test('resident memory: what the system tells of this process is what Node tells', async () => {
  const told = await new Promise<number>((resolve) => residentMiB(process.pid, resolve));
  const known = process.memoryUsage.rss() / 2 ** 20;
  expect(Math.abs(told - known)).toBeLessThan(0.5 * known);
});
