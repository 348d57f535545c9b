import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { GraderError, UsageError } from '../contract/grader-error.ts';
import type { Report } from '../contract/report.ts';
import type { Rubric } from '../contract/rubric.ts';
import type { Submission } from '../contract/submission.ts';
import { lostCriterion, reportWith } from '../render/testing/report-with.ts';
import { classList } from './class-list.ts';
import { type BatchOrder, type Grader, gradeBatch } from './grade-batch.ts';
import { readClassFolder } from './read-class-folder.ts';

const scratch = mkdtempSync(join(tmpdir(), 'grade-batch-'));
afterAll(() => rmSync(scratch, { recursive: true }));
const fresh = (name: string) => mkdtempSync(join(scratch, `${name}-`));

/** A class of folders with one file each, whose text is the submission. */
function classWith(texts: Readonly<Record<string, string>>): string {
  const folder = fresh('class');
  for (const [id, text] of Object.entries(texts)) {
    mkdirSync(join(folder, id));
    writeFileSync(join(folder, id, 'net.ts'), text);
  }
  return folder;
}

const rubric: Rubric = { assignment: 'a0', title: 'Nothing', total: 10, seed: 'public', criteria: [] };

async function orderFor(folder: string, out: string, rest: Partial<BatchOrder> = {}): Promise<BatchOrder> {
  return {
    assignment: { id: 'a0', file: 'net.ts' },
    rubric: { rubric, hash: 'sha256:rubric' },
    seed: 'public',
    version: '1.0.0',
    members: classList((await readClassFolder(folder)).entries),
    exceptions: new Map(),
    audience: 'student',
    out,
    fresh: false,
    signal: new AbortController().signal,
    ...rest,
  };
}

/** Notes what it is asked, and gives 4 of 10 points to everybody. */
class CountingGrader implements Grader {
  readonly atOnce = 2;
  readonly graded: string[] = [];
  readonly pages: string[] = [];

  async grade({ id, hash, files }: Submission): Promise<Report> {
    this.graded.push(id);
    const text = files[0]?.text ?? '';
    if (text === 'fault') throw new GraderError('a process of the grader failed');
    if (text === 'usage') throw new UsageError('the sandbox does not work');
    return reportWith([lostCriterion({ score: 4 }), lostCriterion({ id: 'secret', score: 1, disclosure: 'hidden' })], {
      assignment: 'a0',
      submission: { id, files: files.map(({ path }) => path), hash },
      grader: { version: '1.0.0', rubricHash: 'sha256:rubric' },
    });
  }

  async page({ submission }: Report): Promise<string> {
    this.pages.push(submission.id);
    return `page of ${submission.id}`;
  }
}

const run = async (order: BatchOrder, grader: Grader = new CountingGrader()) =>
  gradeBatch(order, grader, { onDone: () => undefined });

describe('gradeBatch', () => {
  test('grades everybody, and hides from students what is hidden', async () => {
    const out = fresh('out');
    const { rows } = await run(await orderFor(classWith({ ada: 'a', bob: 'b' }), out));
    expect(rows.map(({ student, state, file, adjusted }) => [student.id, state, file, adjusted.raw])).toEqual([
      ['ada', 'graded', 'ada', 5],
      ['bob', 'graded', 'bob', 5],
    ]);
    expect(readFileSync(join(out, 'reports/ada.html'), 'utf8')).toBe('page of ada');
    expect(JSON.parse(readFileSync(join(out, 'store/ada.json'), 'utf8')).score).toBe(5);
    const shown = readFileSync(join(out, 'reports/ada.json'), 'utf8');
    expect(JSON.parse(shown)).toMatchObject({ score: 4, maxScore: 10 });
    expect(shown).not.toContain('secret');
  });

  test('grades nobody twice: only what has changed, and all of it when asked to', async () => {
    const [folder, out] = [classWith({ ada: 'a', bob: 'b' }), fresh('out')];
    const grader = new CountingGrader();
    await run(await orderFor(folder, out), grader);
    await run(await orderFor(folder, out), grader);
    expect([grader.graded, grader.pages].map((ids) => ids.sort())).toEqual([
      ['ada', 'bob'],
      ['ada', 'bob'],
    ]);
    writeFileSync(join(folder, 'bob/net.ts'), 'better');
    await run(await orderFor(folder, out), grader);
    expect(grader.graded.slice(2)).toEqual(['bob']);
    await run(await orderFor(folder, out, { fresh: true }), grader);
    expect(grader.graded.slice(3).sort()).toEqual(['ada', 'bob']);
  });

  test.each<[string, Partial<BatchOrder>]>([
    ['another rubric', { rubric: { rubric, hash: 'sha256:other' } }],
    ['another seed', { seed: 'other' }],
    ['another grader', { version: '1.0.1' }],
    ['another assignment', { assignment: { id: 'a9', file: 'net.ts' } }],
  ])('grades anew under %s', async (_, rest) => {
    const [folder, out] = [classWith({ ada: 'a' }), fresh('out')];
    await run(await orderFor(folder, out));
    const grader = new CountingGrader();
    await run(await orderFor(folder, out, rest), grader);
    expect(grader.graded).toEqual(['ada']);
  });

  test('a file of the store that is not whole is graded anew', async () => {
    const [folder, out] = [classWith({ ada: 'a' }), fresh('out')];
    await run(await orderFor(folder, out));
    const whole = readFileSync(join(out, 'store/ada.json'), 'utf8');
    for (const broken of ['', whole.slice(0, -20), 'null', '[]']) {
      writeFileSync(join(out, 'store/ada.json'), broken);
      await run(await orderFor(folder, out));
      expect(readFileSync(join(out, 'store/ada.json'), 'utf8')).toBe(whole);
    }
  });

  test('writes anew what was lost or changed in reports/ and receipts/, without grading', async () => {
    const [folder, out] = [classWith({ ada: 'a' }), fresh('out')];
    await run(await orderFor(folder, out));
    const places = ['reports/ada.html', 'reports/ada.json', 'receipts/ada.json'].map((place) => join(out, place));
    const whole = places.map((place) => readFileSync(place, 'utf8'));
    const grader = new CountingGrader();
    for (const place of places) {
      rmSync(place);
      await run(await orderFor(folder, out), grader);
      expect(places.map((each) => readFileSync(each, 'utf8'))).toEqual(whole);
    }
    expect(grader.graded).toEqual([]);
  });

  test('a submission that the grader fails on costs only itself, and no report of another day stands for it', async () => {
    const [folder, out] = [classWith({ ada: 'a', bob: 'b' }), fresh('out')];
    await run(await orderFor(folder, out));
    writeFileSync(join(folder, 'ada/net.ts'), 'fault');
    const { rows } = await run(await orderFor(folder, out));
    expect(rows.map(({ state, problem }) => [state, problem])).toEqual([
      ['not-graded', 'a process of the grader failed'],
      ['graded', undefined],
    ]);
    expect(readdirSync(join(out, 'reports'))).toEqual(['bob.html', 'bob.json']);
  });

  test('a mistake of the call ends the batch', async () => {
    const order = await orderFor(classWith({ ada: 'usage', bob: 'b' }), fresh('out'));
    await expect(run(order)).rejects.toThrow(UsageError);
  });

  test('what was handed in twice, or is no submission, is a row without a report', async () => {
    const folder = classWith({ ada: 'a' });
    writeFileSync(join(folder, 'ada.zip'), '');
    const { rows } = await run(await orderFor(folder, fresh('out')));
    expect(rows).toMatchObject([{ state: 'refused', criteria: [], adjusted: { raw: 0 } }]);
    expect(rows[0]?.problem).toContain('handed in 2 times');
  });

  test('once aborted begins nothing new, and the same order goes on from there', async () => {
    const [folder, out] = [classWith({ ada: 'a', bob: 'b', cyd: 'c', dan: 'd' }), fresh('out')];
    const controller = new AbortController();
    const grader = new CountingGrader();
    const hooks = { onDone: () => controller.abort(new Error('Ctrl-C')) };
    const order = await orderFor(folder, out, { signal: controller.signal });
    await expect(gradeBatch(order, grader, hooks)).rejects.toThrow('Ctrl-C');
    expect(grader.graded.length).toBeLessThan(4);
    await run(await orderFor(folder, out), grader);
    expect(grader.graded.sort()).toEqual(['ada', 'bob', 'cyd', 'dan']);
  });
});
