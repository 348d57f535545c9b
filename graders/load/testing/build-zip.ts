import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../crc32.ts';

/** One entry of an archive that may state anything; what is left out is stated as it is. */
export interface ZipEntry {
  readonly name: string | Uint8Array;
  readonly data?: string | Uint8Array;
  /** 8 (deflated) when absent. */
  readonly method?: number;
  /** 0x800 (the name is UTF-8) when absent. */
  readonly flags?: number;
  /** Unix mode, type bits included. */
  readonly mode?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly packedSize?: number;
  readonly offset?: number;
  /** Already packed data. */
  readonly packed?: Uint8Array;
  /** The directory states sizes and offset in 64 bits. */
  readonly is64?: boolean;
}

/** Writes a `.zip` archive, correct but for what an entry states otherwise. Source: PKWARE, APPNOTE.TXT. */
export function buildZip(entries: readonly ZipEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const body = localPart(entry);
    directory.push(directoryPart(entry, offset));
    bodies.push(body);
    offset += body.length;
  }
  const central = Buffer.concat(directory);
  const end = fields([0x06054b50, 4], [0, 4], [entries.length, 2], [entries.length, 2]);
  return Buffer.concat([...bodies, central, end, fields([central.length, 4], [offset, 4], [0, 2])]);
}

function stated(entry: ZipEntry) {
  const data = Buffer.from(entry.data ?? '');
  const method = entry.method ?? 8;
  const packed = Buffer.from(entry.packed ?? (method === 8 ? deflateRawSync(data) : data));
  return {
    name: Buffer.from(entry.name),
    method,
    flags: entry.flags ?? 0x800,
    crc: entry.crc ?? crc32(data),
    size: entry.size ?? data.length,
    packedSize: entry.packedSize ?? packed.length,
    packed,
  };
}

function localPart(entry: ZipEntry): Buffer {
  const { name, method, flags, crc, size, packedSize, packed } = stated(entry);
  const head = fields([0x04034b50, 4], [20, 2], [flags, 2], [method, 2], [0, 4], [crc, 4]);
  return Buffer.concat([head, fields([packedSize, 4], [size, 4], [name.length, 2], [0, 2]), name, packed]);
}

function directoryPart(entry: ZipEntry, place: number): Buffer {
  const { name, method, flags, crc, size, packedSize } = stated(entry);
  const offset = entry.offset ?? place;
  const is64 = entry.is64 ?? false;
  const in32 = (value: number): [number, number] => [is64 ? 0xffffffff : value, 4];
  const extra = is64 ? fields([1, 2], [24, 2], [size, 8], [packedSize, 8], [offset, 8]) : Buffer.alloc(0);
  const unixMade = 3 << 8;
  return Buffer.concat([
    fields([0x02014b50, 4], [unixMade | 20, 2], [20, 2], [flags, 2], [method, 2], [0, 4], [crc, 4]),
    fields(in32(packedSize), in32(size), [name.length, 2], [extra.length, 2], [0, 2], [0, 2], [0, 2]),
    fields([((entry.mode ?? 0) << 16) >>> 0, 4], in32(offset)),
    name,
    extra,
  ]);
}

/** Numbers in little-endian order, each with its width in bytes. */
function fields(...values: readonly (readonly [value: number, bytes: number])[]): Buffer {
  return Buffer.concat(
    values.map(([value, bytes]) => {
      const buffer = Buffer.alloc(bytes);
      if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value));
      else buffer.writeUIntLE(value % 2 ** (8 * bytes), 0, bytes);
      return buffer;
    }),
  );
}
