import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { UsageError } from '../contract/grader-error.ts';
import { readClassFolder } from './read-class-folder.ts';

const scratch = mkdtempSync(join(tmpdir(), 'class-folder-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function classOf(folders: readonly string[], files: readonly string[] = []): string {
  const folder = mkdtempSync(join(scratch, 'class-'));
  for (const name of folders) mkdirSync(join(folder, name));
  for (const name of files) writeFileSync(join(folder, name), '');
  return folder;
}

describe('readClassFolder', () => {
  test('takes folders and archives, each under its name less .zip, in one order', async () => {
    const { entries, problems } = await readClassFolder(classOf(['bob', 'Ada Lovelace', '🦊'], ['CON.zip', 'eve.ZIP']));
    expect(entries.map(({ id }) => id)).toEqual(['Ada Lovelace', 'CON', 'bob', 'eve', '🦊']);
    expect(entries.every(({ refusal }) => refusal === undefined)).toBe(true);
    expect(problems).toEqual([]);
  });

  test('passes over what is hidden, and names every other file', async () => {
    const { entries, problems } = await readClassFolder(classOf(['ada', '.git'], ['.DS_Store', 'read\nme.txt']));
    expect(entries.map(({ id }) => id)).toEqual(['ada']);
    expect(problems).toEqual(['"read\\nme.txt" is neither a folder nor a .zip file: it was passed over']);
  });

  test('opens neither of two with the same id, whether by the ending or by the form of Unicode', async () => {
    const { entries } = await readClassFolder(classOf(['ada', 'zoe\u0308', 'zo\u00eb', 'bob'], ['ada.zip']));
    expect(entries.map(({ id, refusal }) => [id, refusal])).toEqual([
      ['ada', 'it was handed in 2 times, as "ada" and "ada.zip": leave one of them'],
      ['bob', undefined],
      ['zo\u00eb', 'it was handed in 2 times, as "zoe\u0308" and "zo\u00eb": leave one of them'],
    ]);
  });

  test('follows no link', async () => {
    const folder = classOf(['ada']);
    symlinkSync('/', join(folder, 'bob'));
    const { entries } = await readClassFolder(folder);
    expect(entries[1]).toMatchObject({ id: 'bob', refusal: 'it is a link, and links are not followed' });
  });

  test.each<[string, () => string, string]>([
    ['a folder that is not there', () => join(scratch, 'no'), 'there is no such folder'],
    ['a file', () => join(classOf([], ['a']), 'a'), 'it is no folder'],
    ['a folder of nothing', () => classOf(['.git'], ['a.txt']), 'holds no submission'],
  ])('%s is a mistake of the call', async (_, place, why) => {
    const error: unknown = await readClassFolder(place()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).message).toContain(why);
  });

  test('a folder that may not be read is a mistake of the call', async () => {
    const folder = classOf(['ada']);
    chmodSync(folder, 0o000);
    // The superuser reads everything.
    const isSuperuser = process.geteuid?.() === 0;
    const { entries = [], message = '' } = (await readClassFolder(folder).catch((error: Error) => error)) as {
      entries?: readonly unknown[];
      message?: string;
    };
    chmodSync(folder, 0o700);
    expect(isSuperuser ? entries.length : message.includes('you may not read it')).toBe(isSuperuser ? 1 : true);
  });
});
