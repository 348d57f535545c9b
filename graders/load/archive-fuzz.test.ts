import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadSubmission } from './load-submission.ts';
import { buildZip, type ZipEntry } from './testing/build-zip.ts';
import { zipsOfPackers } from './testing/zips-of-packers.ts';

const entry = 'linear-net.ts';
const net: ZipEntry = { name: entry, data: 'net' };
const scratch = mkdtempSync(join(tmpdir(), 'archive-'));
const archive = join(scratch, 'work.zip');
afterAll(() => rmSync(scratch, { recursive: true }));

describe('whatever an archive holds: a submission with plain paths, and nothing written to the disk', () => {
  const loadsSoundly = async (bytes: Uint8Array) => {
    writeFileSync(archive, bytes);
    const { files } = await loadSubmission(archive, entry);
    for (const { path } of files) expect(path).toMatch(/^(?!\.)[\w.-]+(\/(?!\.)[\w.-]+)*$/);
    expect(readdirSync(scratch)).toEqual(['work.zip']);
  };

  test('bytes changed, cut out and doubled', async () => {
    const seeds = [
      ...Object.values(zipsOfPackers).map((text) => Buffer.from(text, 'base64')),
      buildZip([net, { name: 'a/b.ts', data: 'b', is64: true }, { name: 'c.ts', method: 0, data: 'c' }]),
    ];
    const change = fc.record({
      at: fc.nat(1000),
      cut: fc.constantFrom(0, 0, 1, 2, 4, 30),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 3 }),
        fc
          .constantFrom('ffff', 'ffffffff', '504b0506', '504b0607', '0100', '7570')
          .map((hex) => Buffer.from(hex, 'hex')),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...seeds), fc.array(change, { minLength: 1, maxLength: 5 }), (seed, changes) => {
        let bytes = seed;
        for (const { at, cut, put } of changes) {
          const place = at % (bytes.length + 1);
          bytes = Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + (cut || put.length))]);
        }
        return loadsSoundly(bytes);
      }),
      { numRuns: 200 },
    );
  });

  test('entries that state anything', async () => {
    const number = fc.constantFrom(0, 1, 30, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff, 2 ** 53 - 1, 2 ** 62);
    const part = fc.constantFrom(
      '..',
      '.',
      '',
      '/',
      '\\',
      'a',
      'C:',
      '~',
      '\0',
      entry,
      'a.ts',
      'node_modules',
      '\u202e',
    );
    const fields = {
      name: fc.oneof(
        fc.array(part, { maxLength: 6 }).map((parts) => parts.join('/')),
        fc.uint8Array({ maxLength: 12 }),
      ),
      data: fc.string({ maxLength: 20 }),
      method: fc.constantFrom(0, 8, 9, 99),
      flags: fc.constantFrom(0, 1, 8, 0x40, 0x800, 0xffff),
      mode: fc.nat(0xffff),
      crc: number,
      size: number,
      packedSize: number,
      offset: number,
      packed: fc.uint8Array({ maxLength: 30 }),
      is64: fc.boolean(),
    };
    const anything = fc.record(fields, { requiredKeys: ['name'] });
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { maxLength: 6 }), (entries) => loadsSoundly(buildZip(entries))),
      { numRuns: 200 },
    );
  });
});
