import { dirname, relative, sep } from 'node:path';

/**
 * The folder of a submission (a folder, a `.zip` or one `.ts` file) as it is called in the repository, with `/`; empty for the
 * repository itself, and for what does not lie in it. The files of an archive lie nowhere: they are taken to be unpacked there.
 */
export function repositoryFolder(submission: string, repository: string): string {
  const folder = relative(repository, /\.(ts|zip)$/.test(submission) ? dirname(submission) : submission);
  const steps = folder.split(sep);
  return steps[0] === '..' || /^[A-Za-z]:/.test(folder) ? '' : steps.join('/');
}
