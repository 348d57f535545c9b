/** The remainders of all bytes. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  return sum;
});

/**
 * The checksum of zip archives; Node has one of its own only from 20.15 on.
 *
 * Source: PKWARE, APPNOTE.TXT, 4.4.7.
 * Example: `crc32(Buffer.from('123456789')) === 0xcbf43926`
 */
export function crc32(bytes: Uint8Array): number {
  let sum = ~0;
  for (const byte of bytes) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0);
  return ~sum >>> 0;
}
