import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create } from 'tar';
import type { AssignmentRecord, RecordedValues } from '../graders/handout/assignment-record.ts';
import { graderManifest, type LockedPackage, type PackedGrader } from '../graders/handout/manifests.ts';
import type { ProtectedFiles } from '../graders/handout/protected-files.ts';
import { version } from './product.ts';

/** What the grader of one handout holds besides the files that all have. */
export interface GraderContents {
  readonly record: AssignmentRecord;
  readonly values: RecordedValues;
  readonly protectedFiles: ProtectedFiles;
}

const root = new URL('../', import.meta.url);

/** The tarball's file name, as `npm pack` would choose it. */
export function graderFile(): string {
  return `nablagrade-${version()}.tgz`;
}

/**
 * Packs the grader of a handout into a folder, by way of another one: the same contents give the same bytes.
 *
 * Source: the layout of `npm pack`: everything in a folder `package`, with the time that npm writes.
 */
export async function packGrader(contents: GraderContents, folder: string, staging: string): Promise<PackedGrader> {
  const { dependencies, locked } = await lockedDependencies();
  const file = graderFile();
  await mkdir(join(staging, 'record'), { recursive: true });
  await cp(fileURLToPath(new URL('dist/handout', root)), join(staging, 'dist'), { recursive: true });
  for (const file of ['guest.js', 'test-module.js', 'jest.js', 'jest.d.ts'])
    await cp(fileURLToPath(new URL(`dist/${file}`, root)), join(staging, 'dist', file));
  await cp(fileURLToPath(new URL('LICENSE', root)), join(staging, 'LICENSE'));
  const { record, values, protectedFiles } = contents;
  const texts: Readonly<Record<string, string | Uint8Array>> = {
    'package.json': graderManifest({ version: version(), dependencies }),
    'record/assignment.json': JSON.stringify(record),
    'record/values.jsonl': values.texts.join('\n'),
    'record/numbers.f64': values.numbers,
    'record/protected.json': JSON.stringify(protectedFiles),
  };
  for (const [path, text] of Object.entries(texts)) await writeFile(join(staging, path), text);
  const tarball = join(folder, file);
  const options = { cwd: staging, file: tarball, gzip: true, portable: true, prefix: 'package', mtime: npmsTime };
  await create(options, ['package.json', 'LICENSE', 'dist', 'record']);
  const hash = createHash('sha512').update(await readFile(tarball));
  return { version: version(), file, integrity: `sha512-${hash.digest('base64')}`, dependencies, locked };
}

/** So that no tarball depends on when it was packed. */
const npmsTime = new Date('1985-10-26T08:15:00.000Z');

/** What the grader depends on, as the build found it locked. */
async function lockedDependencies(): Promise<{
  readonly dependencies: Readonly<Record<string, string>>;
  readonly locked: Readonly<Record<string, LockedPackage>>;
}> {
  return JSON.parse(await readFile(new URL('dist/handout-lock.json', root), 'utf8'));
}
