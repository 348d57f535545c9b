import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { loadSubmission } from './load-submission.ts';
import { asNobody } from './testing/as-nobody.ts';
import { TemporaryFolder } from './testing/temporary-folder.ts';

const entry = 'linear-net.ts';
let temporary: TemporaryFolder;
let folder = '';

beforeEach(() => {
  temporary = new TemporaryFolder();
  folder = temporary.path;
});
afterEach(() => temporary.remove());

const write = (files: Parameters<TemporaryFolder['write']>[0]) => temporary.write(files);
const load = () => loadSubmission(folder, entry);
const paths = async () => (await load()).files.map(({ path }) => path);
const refusals = async () =>
  (await load()).problems.map(({ file, severity, fact }) =>
    fact.kind === 'unreadable-file' ? [file, fact.reason, severity] : [file, fact.kind, severity],
  );

describe('what is read', () => {
  test('every .ts file of the folder, sorted by code units, and nothing else', async () => {
    write({
      'linear-net.ts': 'net',
      'b.ts': 'b',
      'C.ts': 'C',
      'a/z.ts': 'z',
      'a.ts': 'a',
      'a/b/c/d/deep.ts': 'deep',
      'types.d.ts': '',
      'net.test.ts': '',
      'net.spec.ts': '',
      'a/linear-net.test.ts': '',
      'net.tsx': '',
      'net.js': '',
      'tsconfig.json': '{',
      'node_modules/x/x.ts': '',
      'a/node_modules/x.ts': '',
      '.git/x.ts': '',
      '._linear-net.ts': '\0',
    });
    const submission = await load();
    expect(submission.files).toEqual([
      { path: 'C.ts', text: 'C' },
      { path: 'a.ts', text: 'a' },
      { path: 'a/b/c/d/deep.ts', text: 'deep' },
      { path: 'a/z.ts', text: 'z' },
      { path: 'b.ts', text: 'b' },
      { path: 'linear-net.ts', text: 'net' },
    ]);
    expect(submission.problems).toEqual([]);
  });

  test('the tests of the entry file beside it', async () => {
    write({ 'linear-net.ts': 'net', 'linear-net.test.ts': 'tests', 'linear-net.spec.ts': '' });
    expect((await load()).files.map(({ path }) => path)).toEqual(['linear-net.test.ts', 'linear-net.ts']);
  });

  test('one file stands for the entry file, whatever its name', async () => {
    write({ 'my-solution.ts': 'export {};', 'other.ts': '' });
    const alone = await loadSubmission(join(folder, 'my-solution.ts'), entry);
    expect(alone.files).toEqual([{ path: entry, text: 'export {};' }]);
    rmSync(join(folder, 'my-solution.ts'));
    rmSync(join(folder, 'other.ts'));
    write({ [entry]: 'export {};' });
    expect(await load()).toEqual(alone);
  });

  test('a link that a person typed is followed, to a folder and to a file', async () => {
    write({ [`work/${entry}`]: 'net' });
    symlinkSync(join(folder, 'work'), join(folder, 'link'));
    symlinkSync(join(folder, 'work', entry), join(folder, 'link.ts'));
    const direct = await loadSubmission(join(folder, 'work'), entry);
    expect(await loadSubmission(join(folder, 'link'), entry)).toEqual(direct);
    expect(await loadSubmission(join(folder, 'link.ts'), entry)).toEqual(direct);
  });
});

describe('hash and id', () => {
  const hashOf = async (files: Record<string, string>) => {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    write(files);
    return (await load()).hash;
  };

  test('depend on paths and contents and on nothing else', async () => {
    const hash = await hashOf({ [entry]: 'net', 'a.ts': 'a' });
    expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect((await load()).id).toBe(hash.slice(7, 19));
    expect(await hashOf({ 'a.ts': 'a', [entry]: 'net', 'notes.txt': 'x' })).toBe(hash);
    expect(await hashOf({ [entry]: 'net', 'b.ts': 'a' })).not.toBe(hash);
    expect(await hashOf({ [entry]: 'net\n', 'a.ts': 'a' })).not.toBe(hash);
  });

  test('text cannot be moved from one file to the next', async () => {
    const hash = await hashOf({ 'a.ts': 'x', 'b.ts': 'y', [entry]: '' });
    expect(await hashOf({ 'a.ts': 'xb.tsy', [entry]: '' })).not.toBe(hash);
    expect(await hashOf({ 'a.ts': 'x","b.ts","y', [entry]: '' })).not.toBe(hash);
    expect(await hashOf({ 'a.ts': 'xy', 'b.ts': '', [entry]: '' })).not.toBe(hash);
  });

  test('tell apart two submissions of which nothing could be read', async () => {
    const tooLarge = await hashOf({ [entry]: 'x'.repeat(300_000) });
    expect(await hashOf({ 'other.md': '' })).not.toBe(tooLarge);
  });
});

describe('what is refused becomes a problem, and the rest is read', () => {
  test('a refused entry file is an error, any other a warning, at the first character', async () => {
    write({ [entry]: '\0', 'a.ts': '\0', 'b.ts': 'b' });
    const { files, problems } = await load();
    expect(files).toEqual([{ path: 'b.ts', text: 'b' }]);
    const fact = { kind: 'unreadable-file', reason: 'a-nul-byte' };
    expect(problems).toEqual([
      { file: 'a.ts', line: 1, column: 1, severity: 'warning', fact },
      { file: entry, line: 1, column: 1, severity: 'error', fact },
    ]);
  });

  test('links, to files and to folders, inside the submission and out of it', async () => {
    write({ [entry]: 'net' });
    symlinkSync('/etc/hostname', join(folder, 'secret.ts'));
    symlinkSync(entry, join(folder, 'twin.ts'));
    symlinkSync('/', join(folder, 'root'));
    symlinkSync('nowhere', join(folder, 'gone.ts'));
    expect(await refusals()).toEqual(
      ['gone.ts', 'root', 'secret.ts', 'twin.ts'].map((file) => [file, 'a-link', 'warning']),
    );
    expect(await paths()).toEqual([entry]);
  });

  test('an entry file that is a link is refused, and not missing', async () => {
    symlinkSync('/etc/hostname', join(folder, entry));
    expect(await refusals()).toEqual([[entry, 'a-link', 'error']]);
  });

  test('a pipe is not waited for, and a folder with the name of a file is only a folder', async () => {
    write({ [entry]: 'net', 'folder.ts/a.ts': 'a' });
    execFileSync('mkfifo', [join(folder, 'pipe.ts')]);
    expect(await refusals()).toEqual([['pipe.ts', 'not-a-regular-file', 'warning']]);
    expect(await paths()).toEqual(['folder.ts/a.ts', entry]);
  });

  test('names with other letters, of files and of their folders, with what steers a terminal spelled out', async () => {
    write({
      [entry]: 'net',
      'net (1).ts': '',
      'übung/a.ts': '',
      '\u001b[2J.ts': '',
      'a\u202eb.ts': '',
      'photo 1.png': '',
    });
    expect(await refusals()).toEqual(
      ['\\u{1b}[2J.ts', 'a\\u{202e}b.ts', 'net (1).ts', 'übung/a.ts'].map((file) => [file, 'a-bad-name', 'warning']),
    );
  });

  test('the fifth folder down', async () => {
    write({ [entry]: 'net', 'a/b/c/d/e/deep.ts': 'deep' });
    expect((await load()).problems.map(({ file, fact }) => [file, fact])).toEqual([
      ['a/b/c/d/e', { kind: 'unreadable-file', reason: 'too-deep', limit: 4 }],
    ]);
  });

  test('files after the 64th; the entry file is never among them', async () => {
    write({ [entry]: 'net' });
    for (let i = 0; i < 64; i++) write({ [`a${String(i).padStart(2, '0')}.ts`]: '' });
    const { files, problems } = await load();
    expect(files).toHaveLength(64);
    expect(files.at(-1)?.path).toBe(entry);
    expect(problems.map(({ file, fact }) => [file, fact])).toEqual([
      ['a63.ts', { kind: 'unreadable-file', reason: 'too-many', limit: 64 }],
    ]);
  });

  test('at most twenty are named for one reason', async () => {
    write({ [entry]: 'net', 'bad.ts': '\0' });
    for (let i = 0; i < 30; i++) write({ [`a ${i}.ts`]: '' });
    expect((await refusals()).map(([, reason]) => reason)).toEqual([...Array(20).fill('a-bad-name'), 'a-nul-byte']);
  });

  test('what comes after two thousand names of any kind; what lies higher up is looked at first', async () => {
    write({ [entry]: 'net', 'a/0': '' });
    for (let i = 1; i < 2_000; i++) writeFileSync(join(folder, 'a', String(i)), '');
    const { files, problems } = await load();
    expect(files).toEqual([{ path: entry, text: 'net' }]);
    expect(problems.map(({ file, fact }) => [file, fact])).toEqual([
      ['a', { kind: 'unreadable-file', reason: 'too-many', limit: 2_000 }],
    ]);
  });

  test('what brings the submission over a megabyte; smaller files after it are read', async () => {
    const quarter = Buffer.alloc(256 * 1024, 'x');
    write({ [entry]: 'net', 'a.ts': quarter, 'b.ts': quarter, 'c.ts': quarter, 'd.ts': quarter, 'e.ts': 'e' });
    expect(await refusals()).toEqual([['d.ts', 'too-large-in-all', 'warning']]);
    expect(await paths()).toEqual(['a.ts', 'b.ts', 'c.ts', 'e.ts', entry]);
  });

  test('files and folders that may not be read', async () => {
    write({ [entry]: 'net', 'a.ts': 'a', 'closed/b.ts': 'b' });
    chmodSync(join(folder, entry), 0);
    chmodSync(join(folder, 'closed'), 0);
    const { files, problems } = await asNobody(load);
    chmodSync(join(folder, 'closed'), 0o755);
    expect(files).toEqual([{ path: 'a.ts', text: 'a' }]);
    expect(problems.map(({ file, severity, fact }) => [file, severity, fact])).toEqual([
      ['closed', 'warning', { kind: 'unreadable-file', reason: 'no-permission' }],
      [entry, 'error', { kind: 'unreadable-file', reason: 'no-permission' }],
    ]);
  });

  test('one file alone is refused for the same reasons, under the name of the entry file', async () => {
    write({ 'mine.ts': '\0' });
    const { files, problems } = await loadSubmission(join(folder, 'mine.ts'), entry);
    expect(files).toEqual([]);
    expect(problems).toMatchObject([{ file: entry, severity: 'error', fact: { reason: 'a-nul-byte' } }]);
  });
});

describe('no entry file', () => {
  test('is an error that names what is there instead, readable or not', async () => {
    write({ 'Linear-Net.ts': '', 'sub/linear-net.ts': '', 'linear-net (1).ts': '', 'linear-net.js': '' });
    const { files, problems } = await load();
    expect(files.map(({ path }) => path)).toEqual(['Linear-Net.ts', 'sub/linear-net.ts']);
    expect(problems.at(-1)).toEqual({
      file: entry,
      line: 1,
      column: 1,
      severity: 'error',
      fact: { kind: 'no-entry-file', found: ['Linear-Net.ts', 'linear-net (1).ts', 'sub/linear-net.ts'] },
    });
  });

  test('an empty folder has nothing to name', async () => {
    expect((await load()).problems.map(({ fact }) => fact)).toEqual([{ kind: 'no-entry-file', found: [] }]);
  });
});
