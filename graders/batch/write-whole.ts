import { randomUUID } from 'node:crypto';
import { open, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { GraderError, UsageError } from '../contract/grader-error.ts';

/**
 * Writes a file whole or not at all: a temporary file in the same folder, then a rename. A device or a pipe is written straight to.
 *
 * Errors: `UsageError` where nothing can be written at that place, `GraderError` where the disk fails (it is full); what stood
 * there before still stands, and nothing else is left behind.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  try {
    const standing = await stat(path).catch(ignoring('ENOENT'));
    // A rename would put a file in the place of the device, for everybody.
    if (standing && !standing.isFile() && !standing.isDirectory()) return await writeFile(path, text);
    // Renamed over a link, the text would not be where the link leads.
    const place = (await realpath(path).catch(ignoring('ENOENT'))) ?? path;
    await removeLeftovers(dirname(place));
    await replace(place, text, standing?.mode ?? 0o666);
  } catch (error) {
    throw unwritten(path, error);
  }
}

async function replace(place: string, text: string, mode: number): Promise<void> {
  const temporary = join(dirname(place), `.nablagrade-${process.pid}-${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx', mode & 0o777);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, place);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(place));
}

/** The new name must outlast a power cut, too. Windows opens no folders, and some network disks sync none. */
async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r').catch(() => undefined);
  await opened?.sync().catch(() => undefined);
  await opened?.close();
}

const looked = new Set<string>();

/** A run that was killed in the middle of a write could not remove its temporary file; the next one that writes there does. */
async function removeLeftovers(folder: string): Promise<void> {
  if (looked.has(folder)) return;
  looked.add(folder);
  for (const name of await readdir(folder).catch(() => [])) {
    const [, writer] = /^\.nablagrade-(\d+)-[\w-]+\.tmp$/.exec(name) ?? [];
    if (writer !== undefined && !isRunning(Number(writer))) await rm(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function ignoring(code: string): (error: NodeJS.ErrnoException) => undefined {
  return (error) => {
    if (error.code !== code) throw error;
    return undefined;
  };
}

function unwritten(path: string, error: unknown): GraderError {
  const { code = String(error) } = error as NodeJS.ErrnoException;
  const mistake: Record<string, string> = {
    ENOENT: 'its folder does not exist',
    ENOTDIR: 'a part of its path is no folder',
    EISDIR: 'it is a folder',
    EACCES: 'you may not write there',
    EPERM: 'you may not write there',
    EROFS: 'that disk is read-only',
    ENAMETOOLONG: 'its name is too long',
    ELOOP: 'its links lead in a circle',
  };
  const why = mistake[code];
  if (why !== undefined) return new UsageError(`${path} cannot be written: ${why}; name another place`);
  const fault: Record<string, string> = { ENOSPC: 'the disk is full', EDQUOT: 'your share of the disk is full' };
  return new GraderError(`${path} could not be written: ${fault[code] ?? code}`, { cause: error });
}
