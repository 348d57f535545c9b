import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { gradeTarget } from './grade-target.ts';

const ids = ['a1', 'a6'];
let folder = '';
let bare = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nablagrade-target-'));
  bare = mkdtempSync(join(tmpdir(), 'nablagrade-target-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ nablagrade: { assignment: 'a6', submission: 'mine' } }));
});
afterAll(() => {
  for (const path of [folder, bare]) rmSync(path, { recursive: true, force: true });
});

describe('gradeTarget', () => {
  test('what is typed is relative to where it was typed', async () => {
    const target = await gradeTarget(['a1', '../x'], ids, folder, '/home/me/course');
    expect(target).toEqual({ assignment: 'a1', submission: '/home/me/x', byDefault: false });
  });

  test('what is not typed stands in package.json', async () => {
    expect(await gradeTarget([], ids, folder, '/')).toEqual({
      assignment: 'a6',
      submission: join(folder, 'mine'),
      byDefault: true,
    });
    expect(await gradeTarget(['a6'], ids, folder, '/')).toMatchObject({ submission: join(folder, 'mine') });
    expect(await gradeTarget(['./net.ts'], ids, folder, '/home')).toMatchObject({
      assignment: 'a6',
      submission: '/home/net.ts',
    });
  });

  test('what stays open is asked for in one line', async () => {
    await expect(gradeTarget([], ids, bare, '/')).rejects.toThrow('which assignment?');
    await expect(gradeTarget(['a1'], ids, folder, '/')).rejects.toThrow('which submission? npm run grade -- a1 FOLDER');
    await expect(gradeTarget(['a7'], ids, folder, '/')).rejects.toThrow('"a7" is no assignment; there are: a1, a6');
  });
});
