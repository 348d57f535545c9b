import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { GraderError } from '../contract/grader-error.ts';
import { loadSubmissionFile } from './load-submission-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'submission-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function loadBytes(content: string | Uint8Array) {
  const path = join(folder, 'a.ts');
  writeFileSync(path, content);
  return loadSubmissionFile(path);
}

describe('load submission file', () => {
  test('text stands as it is, but for the byte order mark', async () => {
    expect(await loadBytes('\ufeff// α ∇ 😀\r\nexport {};\r\n')).toEqual({
      outcome: 'read',
      text: '// α ∇ 😀\r\nexport {};\r\n',
      bytes: 31,
    });
    expect(await loadBytes('')).toEqual({ outcome: 'read', text: '', bytes: 0 });
  });

  test.each([
    ['bytes that are no UTF-8', new Uint8Array([0x66, 0xff, 0xfe]), 'not-utf-8'],
    ['an overlong encoding', new Uint8Array([0xc0, 0xaf]), 'not-utf-8'],
    ['half a character', new Uint8Array([0xe2, 0x88]), 'not-utf-8'],
    ['a surrogate', new Uint8Array([0xed, 0xa0, 0x80]), 'not-utf-8'],
    ['UTF-16 with its mark', Buffer.from('\ufefflet a = 1', 'utf16le'), 'not-utf-8'],
    ['UTF-16 without one', Buffer.from('let a = 1', 'utf16le'), 'a-nul-byte'],
  ])('%s is refused', async (_, content, reason) => {
    expect(await loadBytes(content)).toEqual({ outcome: 'refused', reason });
  });

  test('a file of just the limit is read, and one byte more is too large', async () => {
    const limit = 256 * 1024;
    expect(await loadBytes(Buffer.alloc(limit, 'x'))).toMatchObject({ outcome: 'read', bytes: limit });
    for (const size of [limit + 1, 10_000_000]) {
      expect(await loadBytes(Buffer.alloc(size, 'x'))).toEqual({ outcome: 'refused', reason: 'too-large', limit });
    }
  });

  test('a link is refused, whatever it leads to', async () => {
    for (const [name, target] of Object.entries({ 'file.ts': 'a.ts', 'folder.ts': '.', 'gone.ts': 'nowhere' })) {
      symlinkSync(target, join(folder, name));
      expect(await loadSubmissionFile(join(folder, name))).toEqual({ outcome: 'refused', reason: 'a-link' });
    }
  });

  test('folders and devices are no regular files', async () => {
    for (const path of [folder, '/dev/zero']) {
      expect(await loadSubmissionFile(path)).toEqual({ outcome: 'refused', reason: 'not-a-regular-file' });
    }
  });

  test('a file that vanished is no fault of the student', async () => {
    await expect(loadSubmissionFile(join(folder, 'vanished.ts'))).rejects.toThrow(GraderError);
  });
});
