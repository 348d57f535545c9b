import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SubmissionContent } from './collect-submission.ts';
import { isPassedOver } from './is-passed-over.ts';
import { loadSubmissionFile } from './load-submission-file.ts';
import { type Listed, loadSubmissionNames } from './load-submission-names.ts';

/**
 * A folder on the disk as a submission's content.
 *
 * Errors: an unreadable folder inside is refused; the top one throws what the system threw.
 */
export async function loadSubmissionFolder(
  root: string,
  isWantedTest: (path: string) => boolean,
): Promise<SubmissionContent> {
  return {
    names: await loadSubmissionNames((folder) => listFolder(root, folder), isWantedTest),
    read: (path) => loadSubmissionFile(join(root, path)),
  };
}

async function listFolder(root: string, folder: string): Promise<readonly Listed[] | undefined> {
  try {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    return entries
      .filter(({ name }) => !isPassedOver(name))
      .map((entry) => ({
        name: entry.name,
        kind: entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : 'file',
      }));
  } catch (error) {
    if (folder === '') throw error;
    return undefined;
  }
}
