import { expect, test } from '@jest/globals';
import { crc32 } from './crc32.ts';

test('crc32: the check value of its catalogue, and those of nothing and of zeros', () => {
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0))).toBe(0);
  expect(crc32(new Uint8Array(32))).toBe(0x190a55ad);
});
