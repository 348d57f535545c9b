import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { UsageError } from '../graders/contract/grader-error.ts';
import { AskedProcess } from './asked-process.ts';
import { GradingProcesses } from './grading-processes.ts';

const scratch = mkdtempSync(join(tmpdir(), 'grading-processes-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Does what the id of a submission says, and notes in a file each submission that it is given. */
const script = join(scratch, 'fake.mjs');
const log = join(scratch, 'log');
writeFileSync(
  script,
  `import { appendFileSync } from 'node:fs';
  process.on('disconnect', () => process.exit());
  process.on('message', ({ task, submission }) => {
    if (task !== 'grade') return;
    appendFileSync(${JSON.stringify(log)}, submission.id + '\\n');
    if (submission.id === 'dies') process.exit(7);
    if (submission.id === 'hangs') for (;;);
    if (submission.id === 'waits') return;
    if (submission.id === 'fault') process.send({ fault: 'it failed', isUsage: false });
    else if (submission.id === 'usage') process.send({ fault: 'no sandbox', isUsage: true });
    else process.send({ report: { id: submission.id }, sandbox: 'process' });
  });`,
);

const opening = { task: 'open', assignment: 'a0', options: { types: false } } as const;
const submission = (id: string) => ({ id, files: [], hash: '', problems: [] });
let pool: GradingProcesses | undefined;
const begin = (jobs = 1) => {
  writeFileSync(log, '');
  const begun = new GradingProcesses(pathToFileURL(script), opening, jobs);
  pool = begun;
  return begun;
};
const asked = () => readFileSync(log, 'utf8').trim().split('\n');
afterEach(() => pool?.close());

describe('GradingProcesses', () => {
  test.each([
    ['dies', 'a process of the grader failed: it ended with status 7'],
    ['fault', 'it failed'],
  ])(
    'a submission that a process fails on (%s) is tried once more in a fresh one, and the next one is graded',
    async (id, why) => {
      const begun = begin();
      const failed = begun.grade(submission(id));
      const next = begun.grade(submission('ada'));
      await expect(failed).rejects.toThrow(why);
      expect(await next).toEqual({ id: 'ada' });
      expect(asked()).toEqual([id, id, 'ada']);
    },
  );

  test('a mistake of the call is not tried again', async () => {
    await expect(begin().grade(submission('usage'))).rejects.toThrow(UsageError);
    expect(asked()).toEqual(['usage']);
  });

  test('closed, it leaves nobody waiting', async () => {
    const begun = begin(2);
    const waiting = ['waits', 'waits', 'ada'].map((id) => begun.grade(submission(id)));
    const settled = Promise.allSettled(waiting);
    while (asked().length < 2) await setTimeout(10);
    await begun.close();
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await expect(begun.grade(submission('ada'))).rejects.toThrow('the grader was stopped');
  });
});

test('AskedProcess: one that hangs over a question is given up, and killed', async () => {
  const hanging = new AskedProcess(pathToFileURL(script), 300, opening);
  await expect(hanging.ask({ task: 'grade', submission: submission('hangs') })).rejects.toThrow(
    'a process of the grader gave no answer',
  );
  await hanging.close();
  await expect(hanging.ask({ task: 'grade', submission: submission('ada') })).rejects.toThrow('it ended with SIGKILL');
});
