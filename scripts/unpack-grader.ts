import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { extract } from 'tar';

/** Unpacks the grader that lies in a handout beside it, and returns its folder. */
export async function unpackGrader(handout: string, folder: string): Promise<string> {
  const tarball = (await readdir(handout)).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new RangeError(`${handout} holds no grader`);
  await mkdir(folder, { recursive: true });
  await extract({ file: join(handout, tarball), cwd: folder });
  return join(folder, 'package');
}
