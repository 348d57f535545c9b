import { type FileHandle, lstat, open } from 'node:fs/promises';
import { GraderError } from '../contract/grader-error.ts';
import type { UnreadableReason } from '../contract/problem.ts';
import { decodeSource, type LoadedFile } from './decode-source.ts';
import { readOnly } from './read-only.ts';
import { submissionLimits } from './submission-limits.ts';

/**
 * Reads one regular file under the limits, following no link and waiting for no pipe.
 *
 * Errors: what a student can cause is a refusal, anything else a `GraderError`.
 */
export async function loadSubmissionFile(path: string): Promise<LoadedFile> {
  try {
    const status = await lstat(path);
    if (status.isSymbolicLink()) return refused('a-link');
    if (!status.isFile()) return refused('not-a-regular-file');
    const file = await open(path, readOnly);
    try {
      return await readOpened(file);
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ELOOP') return refused('a-link'); // it became one after it was looked at
    if (code === 'EACCES' || code === 'EPERM') return refused('no-permission');
    throw new GraderError(`${path} could not be read (${code}): try again`, { cause: error });
  }
}

async function readOpened(file: FileHandle): Promise<LoadedFile> {
  const status = await file.stat();
  if (!status.isFile()) return refused('not-a-regular-file');
  const limit = submissionLimits.fileBytes;
  if (status.size > limit) return { outcome: 'refused', reason: 'too-large', limit };
  // One byte more than allowed: the file may grow while it is read.
  const buffer = new Uint8Array(limit + 1);
  let bytes = 0;
  for (;;) {
    const { bytesRead } = await file.read(buffer, bytes, buffer.length - bytes);
    bytes += bytesRead;
    if (bytes > limit) return { outcome: 'refused', reason: 'too-large', limit };
    if (bytesRead === 0) break;
  }
  return decodeSource(buffer.subarray(0, bytes));
}

function refused(reason: UnreadableReason): LoadedFile {
  return { outcome: 'refused', reason };
}
