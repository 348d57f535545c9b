import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { UsageError } from '../graders/contract/grader-error.ts';

/**
 * Writes a file whole or not at all: a temporary file beside it, then a rename.
 *
 * Errors: `UsageError` when the place cannot be written; what stood there before still stands.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new UsageError(`${path} cannot be written (${(cause as NodeJS.ErrnoException).code}): name a place that can`);
  }
}
