import { expect, test } from '@jest/globals';
import { inParallel } from './in-parallel.ts';

const later = (turns: number): Promise<void> =>
  turns === 0 ? Promise.resolve() : new Promise((resolve) => setImmediate(resolve)).then(() => later(turns - 1));

test('inParallel: results stand in the order of the items, whichever ends first', async () => {
  const told: number[] = [];
  const results = await inParallel(
    [3, 1, 2],
    2,
    async (turns) => {
      await later(turns);
      return turns * 10;
    },
    (done) => told.push(done),
  );
  expect(results).toEqual([30, 10, 20]);
  expect(told).toEqual([1, 2, 3]);
});

test('inParallel: no more than so many run at a time', async () => {
  let running = 0;
  let most = 0;
  await inParallel(
    [1, 2, 3, 4, 5],
    2,
    async (turns) => {
      most = Math.max(most, ++running);
      await later(turns);
      running--;
    },
    () => undefined,
  );
  expect(most).toBe(2);
});

test('inParallel: the first error is thrown, and nothing new is begun', async () => {
  const begun: number[] = [];
  const running = inParallel(
    [1, 2, 3, 4],
    1,
    async (item) => {
      begun.push(item);
      if (item === 2) throw new Error('two');
    },
    () => undefined,
  );
  await expect(running).rejects.toThrow('two');
  expect(begun).toEqual([1, 2]);
});
