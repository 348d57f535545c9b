import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, test } from '@jest/globals';
import { UsageError } from '../contract/grader-error.ts';
import type { Submission } from '../contract/submission.ts';
import { loadSubmission } from './load-submission.ts';
import { submissionLimits } from './submission-limits.ts';
import { buildZip, type ZipEntry } from './testing/build-zip.ts';
import { zipsOfPackers } from './testing/zips-of-packers.ts';

const entry = 'linear-net.ts';
const net: ZipEntry = { name: entry, data: 'net' };
const scratch = mkdtempSync(join(tmpdir(), 'archive-'));
const archive = join(scratch, 'work.zip');
afterAll(() => rmSync(scratch, { recursive: true }));

async function loadBytes(bytes: Uint8Array): Promise<Submission> {
  writeFileSync(archive, bytes);
  return loadSubmission(archive, entry);
}

const load = (...entries: ZipEntry[]) => loadBytes(buildZip(entries));
const loadPacked = (name: keyof typeof zipsOfPackers) => loadBytes(Buffer.from(zipsOfPackers[name], 'base64'));
const textsOf = ({ files }: Submission) => Object.fromEntries(files.map(({ path, text }) => [path, text]));
const reasonsOf = ({ problems }: Submission) =>
  problems.map(({ file, fact }) => [file, fact.kind === 'unreadable-file' ? fact.reason : fact.kind]);

async function loadFolder(files: Record<string, string>): Promise<Submission> {
  const folder = mkdtempSync(join(scratch, 'folder-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return loadSubmission(folder, entry);
}

describe('an archive is the submission that its files are in a folder', () => {
  const files = { [entry]: 'export {};\n', 'lib/a.ts': '// α\n' };

  test.each(['folder', 'streamed'] as const)('as a common packer writes it: %s', async (name) => {
    const loaded = await loadPacked(name);
    expect(textsOf(loaded)).toEqual(files);
    expect(loaded).toEqual(await loadFolder(files));
  });

  test('with sizes in 64 bits', async () => {
    const expected = await loadFolder({ [entry]: 'export {};\n' });
    expect(await loadPacked('zip64')).toEqual(expected);
    expect(await load({ name: entry, data: 'export {};\n', is64: true })).toEqual(expected);
  });

  test('whatever the order of its entries, the way they are packed, and what is passed over', async () => {
    const expected = await loadFolder(files);
    const [first, second] = Object.entries(files).map(([name, data]): ZipEntry => ({ name, data }));
    expect(await load(first!, second!)).toEqual(expected);
    expect(await load({ ...second!, method: 0 }, { ...first!, mode: 0o100644 })).toEqual(expected);
    expect(
      await load(
        first!,
        second!,
        { name: '__MACOSX/._linear-net.ts', data: '\0' },
        { name: '.DS_Store', data: '\0' },
        { name: 'node_modules/x/x.ts', data: 'x' },
        { name: 'lib/.git/x.ts', mode: 0o120777 },
        { name: 'notes.txt', data: 'x' },
        { name: 'empty/' },
        { name: './' },
      ),
    ).toEqual(expected);
  });

  test('a common folder on top is left out, one that is not common is kept, and only one', async () => {
    const [inOne, inTwo, beside] = [
      await load(
        { name: `homework/${entry}`, data: 'net' },
        { name: 'homework/a.ts' },
        { name: '__MACOSX/homework/._a.ts' },
      ),
      await load({ name: `homework/in/${entry}`, data: 'net' }),
      await load({ name: `homework/${entry}`, data: 'net' }, { name: 'a.ts' }),
    ];
    expect(Object.keys(textsOf(inOne))).toEqual(['a.ts', entry]);
    expect(Object.keys(textsOf(inTwo))).toEqual([`in/${entry}`]);
    expect(Object.keys(textsOf(beside))).toEqual(['a.ts', `homework/${entry}`]);
  });

  test('names with the backslashes of Windows, and with needless dots', async () => {
    const loaded = await load({ name: `.\\${entry}`, data: 'net' }, { name: 'a\\.\\b.ts', data: 'b' });
    expect(textsOf(loaded)).toEqual({ [entry]: 'net', 'a/b.ts': 'b' });
    expect(loaded.problems).toEqual([]);
  });
});

describe('an entry that is refused is a problem, and the others are read', () => {
  const refused = async (...bad: ZipEntry[]) => {
    const loaded = await load(net, ...bad);
    expect(textsOf(loaded)).toEqual({ [entry]: 'net' });
    return reasonsOf(loaded);
  };

  test.each(['../a.ts', '/etc/a.ts', 'C:/a.ts', 'C:\\a.ts', 'a/../../b.ts', '..\\a.ts', '..', 'a/..'])(
    'a name that leads out: %s',
    async (name) => {
      expect(await refused({ name, data: 'x' })).toEqual([[name.replaceAll('\\', '/'), 'leads-out']]);
    },
  );

  test('links, to files and to folders', async () => {
    expect(await refused({ name: 'a.ts', data: '/etc/passwd', mode: 0o120777 })).toEqual([['a.ts', 'a-link']]);
    expect(await refused({ name: 'etc', data: '/etc', mode: 0o120777 })).toEqual([['etc', 'a-link']]);
    expect(reasonsOf(await loadPacked('link'))).toEqual([['secret.ts', 'a-link']]);
  });

  test('pipes, devices and folders that call themselves files', async () => {
    for (const type of [0o010000, 0o020000, 0o040000, 0o060000, 0o140000]) {
      expect(await refused({ name: 'a.ts', mode: type | 0o644 })).toEqual([['a.ts', 'not-a-regular-file']]);
    }
  });

  test('what stands there twice, in one spelling or two, or as a file and a folder', async () => {
    expect(await refused({ name: 'a.ts', data: 'x' }, { name: 'a.ts', data: 'x' })).toEqual([['a.ts', 'twice']]);
    expect(await refused({ name: 'a.ts' }, { name: './/a.ts' })).toEqual([['a.ts', 'twice']]);
    expect(await refused({ name: 'a.ts' }, { name: 'a.ts/notes.txt' })).toEqual([['a.ts', 'twice']]);
    expect(reasonsOf(await load(net, net))).toEqual([[entry, 'twice']]);
  });

  test('names that differ only in case, but for the entry file', async () => {
    expect(await refused({ name: 'a.ts' }, { name: 'A.ts' })).toEqual([
      ['A.ts', 'a-case-clash'],
      ['a.ts', 'a-case-clash'],
    ]);
    expect(await refused({ name: 'Linear-Net.ts' })).toEqual([['Linear-Net.ts', 'a-case-clash']]);
  });

  test('encrypted ones, and those of a method that nobody uses', async () => {
    expect(reasonsOf(await loadPacked('encrypted'))).toEqual([[entry, 'encrypted']]);
    expect(await refused({ name: 'a.ts', flags: 1 })).toEqual([['a.ts', 'encrypted']]);
    expect(await refused({ name: 'a.ts', method: 14 })).toEqual([['a.ts', 'packed-otherwise']]);
    // Strong encryption stops the directory itself.
    expect(reasonsOf(await load(net, { name: 'a.ts', flags: 0x41 }))).toEqual([[entry, 'encrypted']]);
  });

  test.each<[string, Partial<ZipEntry>]>([
    ['another checksum', { crc: 1 }],
    ['a smaller size', { size: 1 }],
    ['a larger size', { size: 100 }],
    ['fewer packed bytes', { packedSize: 2 }],
    ['more packed bytes than there are', { packedSize: 200_000 }],
    ['another place', { offset: 7 }],
    ['a place beyond the end', { offset: 0xfffffffe }],
    ['a place that no file has', { is64: true, offset: 2 ** 62 }],
    ['something that is not deflated', { packed: Buffer.from('////////') }],
    ['data that ends early', { packed: deflateRawSync('x'.repeat(1000)).subarray(0, 4), size: 1000 }],
    ['a stored size that is not the packed one', { method: 0, packedSize: 3 }],
  ])('a damaged one, which states %s', async (_, lie) => {
    expect(await refused({ name: 'a.ts', data: 'twenty-one characters', ...lie })).toEqual([['a.ts', 'damaged']]);
  });

  test('bytes that are no text, as in a folder', async () => {
    const reasons = await refused({ name: 'a.ts', data: Uint8Array.of(0xff) }, { name: 'b.ts', data: '\0' });
    expect(reasons).toEqual([
      ['a.ts', 'not-utf-8'],
      ['b.ts', 'a-nul-byte'],
    ]);
  });

  test('names that are no text, or hold what steers a terminal', async () => {
    const reasons = await refused({ name: Uint8Array.of(0xff, 0x1b, 0x2e, 0x74, 0x73) }, { name: '\u001b[2J.ts' });
    expect(reasons).toEqual([
      ['\\u{1b}[2J.ts', 'a-bad-name'],
      ['\ufffd\\u{1b}.ts', 'a-bad-name'],
    ]);
  });
});

describe('limits', () => {
  const limit = submissionLimits.fileBytes;
  const reasonOf = async (one: ZipEntry) => (await load(net, one)).problems[0]?.fact;

  test('a file of just the limit is read, and one byte more is too large', async () => {
    expect((await load({ name: entry, data: 'x'.repeat(limit) })).problems).toEqual([]);
    for (const size of [limit + 1, 4 * limit]) {
      const fact = await reasonOf({ name: 'a.ts', data: Buffer.alloc(size, 'x') });
      expect(fact).toEqual({ kind: 'unreadable-file', reason: 'too-large', limit });
    }
  });

  test('a bomb that states a small size is stopped at the limit', async () => {
    const packed = deflateRawSync(Buffer.alloc(100 * limit));
    expect(packed.length).toBeLessThan(limit / 9);
    const fact = await reasonOf({ name: 'a.ts', packed, size: 10 });
    expect(fact).toEqual({ kind: 'unreadable-file', reason: 'too-large', limit });
  });

  test('a hundred entries that share one bomb cost no more than the files that are read', async () => {
    const packed = deflateRawSync(Buffer.alloc(limit));
    const shared: ZipEntry = { name: '0.ts', packed, size: limit, crc: 0, offset: 0 };
    const bytes = await load(shared, ...Array.from({ length: 99 }, (_, i) => ({ ...shared, name: `${i + 1}.ts` })));
    expect(bytes.files).toEqual([]);
    expect(new Set(reasonsOf(bytes).map(([, reason]) => reason))).toEqual(
      new Set(['damaged', 'too-many', 'no-entry-file']),
    );
  });

  test('files, folders and bytes are counted as in a folder', async () => {
    const many = Array.from({ length: 64 }, (_, i): ZipEntry => ({ name: `a${String(i).padStart(2, '0')}.ts` }));
    expect(reasonsOf(await load(...many, net))).toEqual([['a63.ts', 'too-many']]);
    expect(reasonsOf(await load(net, { name: 'a/b/c/d/e/deep.ts' }))).toEqual([['a/b/c/d/e', 'too-deep']]);
    expect(reasonsOf(await load(net, { name: `a/${'b/'.repeat(20_000)}c.ts` }))).toEqual([['a/b/b/b/b', 'too-deep']]);
    const quarters = ['a', 'b', 'c', 'd'].map((name): ZipEntry => ({ name: `${name}.ts`, data: 'x'.repeat(limit) }));
    expect(reasonsOf(await load(net, ...quarters))).toEqual([['d.ts', 'too-large-in-all']]);
  });

  test('an archive of more than 256 MiB is not looked at; one that is mostly a hole of just that is', async () => {
    const size = submissionLimits.archiveBytes;
    const zip = buildZip([net]);
    const asLarge = async (bytes: number) => {
      writeFileSync(archive, zip);
      truncateSync(archive, bytes);
      return reasonsOf(await loadSubmission(archive, entry));
    };
    expect(await asLarge(size)).toEqual([[entry, 'no-archive']]);
    expect(await asLarge(size + 1)).toEqual([[entry, 'an-archive-too-large']]);
  });

  test('a name that stands there thousands of times is one problem', async () => {
    const twins = Array.from({ length: 3_000 }, (): ZipEntry => ({ name: 'a.ts', method: 0 }));
    expect(reasonsOf(await load(net, ...twins))).toEqual([['a.ts', 'twice']]);
  });

  test('thousands of entries that are passed over hide nothing', async () => {
    const packages = Array.from(
      { length: 2_500 },
      (_, i): ZipEntry => ({ name: `node_modules/p${i}/i.ts`, method: 0 }),
    );
    expect(await load(...packages, net)).toEqual(await loadFolder({ [entry]: 'net' }));
  });
});

describe('what is no archive', () => {
  test.each([
    ['nothing', ''],
    ['a text', 'export {};'],
    ['another kind of archive', Buffer.from('526172211a0700', 'hex')],
    ['the first half of an archive', buildZip([net, net]).subarray(0, 60)],
    ['the second half', buildZip([net, net]).subarray(60)],
  ])('is a problem of the submission, at the entry file: %s', async (_, content) => {
    const { files, problems } = await loadBytes(Buffer.from(content));
    expect(files).toEqual([]);
    const fact = { kind: 'unreadable-file', reason: 'no-archive' };
    expect(problems).toEqual([{ file: entry, line: 1, column: 1, severity: 'error', fact }]);
  });

  test('an empty archive is an empty folder', async () => {
    expect(await load()).toEqual(await loadFolder({}));
  });

  test('the ending of the name may be in capitals; a folder of that name is a folder', async () => {
    const capitals = join(scratch, 'WORK.ZIP');
    writeFileSync(capitals, buildZip([net]));
    expect(textsOf(await loadSubmission(capitals, entry))).toEqual({ [entry]: 'net' });
    const folder = join(scratch, 'folder.zip');
    mkdirSync(folder);
    writeFileSync(join(folder, entry), 'net');
    expect(textsOf(await loadSubmission(folder, entry))).toEqual({ [entry]: 'net' });
  });

  test('one that is not there is a mistake of the call', async () => {
    await expect(loadSubmission(join(scratch, 'gone.zip'), entry)).rejects.toThrow(UsageError);
  });
});
