import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { writeSimilarity } from './write-similarity.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nablagrade-similarity-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const starter = {
  id: 'starter',
  files: [
    { path: 'net.ts', text: 'export {};\n' },
    { path: 'more.ts', text: '' },
  ],
  hash: '',
  problems: [],
};

async function handedIn(id: string, files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, 'class', id, path, '..'), { recursive: true });
    await writeFile(join(folder, 'class', id, path), text);
  }
  return { id, path: join(folder, 'class', id) };
}

async function info(): Promise<Readonly<Record<string, string>>[]> {
  return parse(await readFile(join(folder, 'similarity/info.csv'), 'utf8'), { columns: true });
}

test('writeSimilarity: names each file of each student, and the starter as what counts for nobody', async () => {
  const ada = { id: 'ada', name: '=Ada, "A"', section: 'B', isOnRoster: true };
  const con = { id: 'CON', isOnRoster: true };
  const members = [
    { student: ada, entry: await handedIn('ada', { 'net.ts': '// of Ada\n', 'lib/a.ts': '// a\n', 'notes.txt': '' }) },
    { student: con, entry: await handedIn('c', { 'net.ts': '// of C\n' }) },
    { student: { id: 'eve', isOnRoster: true } },
    { student: { id: 'zip', isOnRoster: true }, entry: { id: 'zip', path: join(folder, 'none.zip') } },
  ];
  await writeSimilarity(folder, members, 'net.ts', starter);
  const rows = await info();
  expect(rows).toEqual([
    { filename: 'files/ada/lib/a.ts', id: 'ada', full_name: '\'=Ada, "A"', label: 'B', ignored: 'false' },
    { filename: 'files/ada/net.ts', id: 'ada', full_name: '\'=Ada, "A"', label: 'B', ignored: 'false' },
    {
      filename: expect.stringMatching(/^files\/CON-.+\/net\.ts$/),
      id: 'CON',
      full_name: 'CON',
      label: '',
      ignored: 'false',
    },
    { filename: 'starter/net.ts', id: '', full_name: '', label: '', ignored: 'true' },
  ]);
  const texts = rows.map(({ filename = '' }) => readFile(join(folder, 'similarity', filename), 'utf8'));
  expect(await Promise.all(texts)).toEqual(['// a\n', '// of Ada\n', '// of C\n', 'export {};\n']);
});

test('writeSimilarity: tells when a file was handed in where that is known of all, and forgets whom it wrote before', async () => {
  const dated = { id: 'ada', submittedAt: '2026-05-01T10:00:00Z', isOnRoster: true };
  const entry = await handedIn('ada', { 'net.ts': '' });
  const undated = { student: { id: 'bob', isOnRoster: true }, entry: await handedIn('bob', { 'net.ts': '' }) };
  await writeSimilarity(folder, [{ student: dated, entry }, undated], 'net.ts', starter);
  expect(Object.keys((await info())[0] ?? {})).not.toContain('created_at');
  await writeSimilarity(folder, [{ student: dated, entry }], 'net.ts', starter);
  const rows = await info();
  expect(rows.map(({ created_at }) => created_at)).toEqual([dated.submittedAt, dated.submittedAt]);
  await expect(readFile(join(folder, 'similarity/files/bob/net.ts'))).rejects.toThrow('ENOENT');
});
