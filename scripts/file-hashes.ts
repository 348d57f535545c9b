import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The hashes of the files that a folder has, of those named. Of texts, lines end with a line feed: Git may have changed that, and
 * nobody else has a reason to.
 */
export async function fileHashes(folder: string, paths: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const found = paths.map(async (path) => {
    const bytes = await readFile(join(folder, path)).catch(() => undefined);
    if (!bytes) return [];
    const content = path.endsWith('.tgz') ? bytes : bytes.toString('utf8').replaceAll('\r\n', '\n');
    return [[path, createHash('sha256').update(content).digest('hex')]];
  });
  return Object.fromEntries((await Promise.all(found)).flat());
}
