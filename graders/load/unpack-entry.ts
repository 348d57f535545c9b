import { inflateRawSync } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import type { UnreadableReason } from '../contract/problem.ts';
import type { ArchiveReader } from './archive-reader.ts';
import { crc32 } from './crc32.ts';
import { decodeSource, type LoadedFile } from './decode-source.ts';
import { submissionLimits } from './submission-limits.ts';

/** Deflate makes what it cannot shorten a few bytes longer. */
const packedBytes = submissionLimits.fileBytes + 4096;

/**
 * One file of an archive as text. What the archive states about it is believed only where it forbids: unpacking stops at the
 * limit by itself, and length and checksum must be the stated ones.
 *
 * Errors: those of the disk; everything else is a refusal.
 */
export async function unpackEntry(zip: ZipFile, reader: ArchiveReader, entry: Entry): Promise<LoadedFile> {
  const limit = submissionLimits.fileBytes;
  if (entry.isEncrypted()) return refused('encrypted');
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) return refused('packed-otherwise');
  if (entry.compressedSize > packedBytes || entry.uncompressedSize > limit) return refused('too-large', limit);
  const packed = await packedBytesOf(zip, reader, entry);
  if (packed === undefined) return refused('damaged');
  const bytes = entry.compressionMethod === STORED ? packed : inflate(packed, limit);
  if (bytes === 'too-large') return refused('too-large', limit);
  if (bytes === undefined || bytes.length !== entry.uncompressedSize || crc32(bytes) !== entry.crc32) {
    return refused('damaged');
  }
  return decodeSource(bytes);
}

const STORED = 0;
const DEFLATED = 8;

async function packedBytesOf(zip: ZipFile, reader: ArchiveReader, entry: Entry): Promise<Buffer | undefined> {
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    return await reader.bytesAt(fileDataStart, entry.compressedSize);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    return undefined;
  }
}

function inflate(packed: Buffer, limit: number): Buffer | 'too-large' | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : undefined;
  }
}

function refused(reason: UnreadableReason, limit?: number): LoadedFile {
  return { outcome: 'refused', reason, ...(limit === undefined ? {} : { limit }) };
}
