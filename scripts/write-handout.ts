import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assignmentPage, filledIn, type PageFacts } from '../graders/handout/assignment-page.ts';
import { handoutLock, handoutManifest } from '../graders/handout/manifests.ts';
import { protectedPaths } from '../graders/handout/protected-files.ts';
import { recordAssignment } from '../graders/handout/record-assignment.ts';
import { rubricPage } from '../graders/handout/rubric-page.ts';
import { openAssignment } from './assignments.ts';
import { fileHashes } from './file-hashes.ts';
import { graderFile, packGrader } from './pack-grader.ts';

const root = new URL('../', import.meta.url);
const template = new URL('graders/handout/template/', root);

/**
 * Writes the handout of an assignment into a folder that is not there yet; the same assignment and seed give the same bytes.
 *
 * Errors: `UsageError` for an assignment that is none.
 */
export async function writeHandout(
  id: string,
  seed: string | undefined,
  folder: string,
  staging: string,
): Promise<void> {
  const { assignment, rubric } = await openAssignment(id);
  const publicSeed = seed ?? rubric.rubric.seed;
  const { record, values } = recordAssignment(assignment, rubric, publicSeed);
  const facts = { id, file: assignment.file, seed: publicSeed };
  await mkdir(folder, { recursive: true });
  await cp(fileURLToPath(new URL(`assignments/${id}/starter`, root)), folder, { recursive: true });
  await cp(fileURLToPath(new URL('LICENSE', root)), join(folder, 'LICENSE'));
  await cp(fileURLToPath(new URL('docs/students-tests.md', root)), join(folder, 'TESTS.md'));
  await copyTemplate(folder, facts);
  const courses = await readFile(new URL(`assignments/${id}/README.md`, root), 'utf8');
  const working = await readFile(new URL('WORKING.md', template), 'utf8');
  await writeFile(join(folder, 'README.md'), assignmentPage(courses, working, facts));
  await writeFile(join(folder, 'RUBRIC.md'), rubricPage(record.rubric.rubric, rubric.rubric.studentTests));
  await writeFile(join(folder, 'package.json'), handoutManifest(record, { file: graderFile() }));
  const protectedFiles = await fileHashes(folder, protectedPaths);
  const grader = await packGrader({ record, values, protectedFiles }, folder, staging);
  await writeFile(join(folder, 'package-lock.json'), handoutLock(record, grader));
}

/** Files that npm would leave out of a package, or read as its own, stand in the template with `_` for the first dot. */
async function copyTemplate(folder: string, facts: PageFacts): Promise<void> {
  const names = await readdir(template, { recursive: true, withFileTypes: true });
  for (const entry of names) {
    const path = relative(fileURLToPath(template), join(entry.parentPath, entry.name));
    if (!entry.isFile() || path === 'WORKING.md') continue;
    const place = join(folder, path.replace(/^_/, '.'));
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, filledIn(await readFile(new URL(path, template), 'utf8'), facts));
  }
}
